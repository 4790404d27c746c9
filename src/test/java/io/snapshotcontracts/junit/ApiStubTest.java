package io.snapshotcontracts.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a test class sees of the stub of a folder that is no part of this project's contracts. */
class ApiStubTest {

    private static final Path TEA_SHOP = Path.of("src/test/resources/tea-shop");
    private static final String ORDER = "{\"tea_id\": 7, \"grams\": 100}";

    @RegisterExtension
    static final ApiStub stub = ApiStub.of(TEA_SHOP);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void forgetOtherTests() {
        stub.forgetReceived();
    }

    @Test
    void answerIsFoundByItsState() throws Exception {
        assertThat(stub.parameter("a tea exists", "tea_id")).isEqualTo("7");
        assertThat(stub.path("a tea exists")).isEqualTo("/teas/7");

        assertThat(get(stub.url("a tea exists")).body()).contains("\"price\":4.5");
        assertThat(get(stub.url("there is no such tea")).statusCode()).isEqualTo(404);
    }

    @Test
    void answersOfOneStateAreToldApartByTheirDescriptions() throws Exception {
        assertThat(stub.answer("orders some tea").method()).isEqualTo("POST");
        assertThat(stub.answer("there are teas", "asks for all teas").path()).isEqualTo("/teas");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.path("there are teas"))
                .withMessage("'there are teas' has 2 answers; say which by its description: 'asks for all teas',"
                        + " 'orders some tea'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.answer("there are teas", "orders some tee"))
                .withMessage("'there are teas' has no answer 'orders some tee'; did you mean 'orders some tea'?");

        assertThat(post("/orders", ORDER).statusCode()).isEqualTo(201);
    }

    @Test
    void wholeContractIsListed() {
        assertThat(stub.answers())
                .extracting(DocumentedAnswer::provider, DocumentedAnswer::status)
                .hasSize(4)
                .contains(tuple("tea-shop", 404));
    }

    @Test
    void unknownNamesAreRefusedWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.path("a tea exits"))
                .withMessage("tea-shop has no provider state 'a tea exits'; did you mean 'a tea exists'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.parameter("a tea exists", "id"))
                .withMessage("'a tea exists' has no parameter 'id', only [tea_id]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.parameter("there is no such tea", "tea_id"))
                .withMessage("'there is no such tea' has no parameter 'tea_id', and no other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.preferCode(503))
                .withMessage("tea-shop documents no answer 503, only [200, 201, 404, 422]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.preferExample("slo"))
                .withMessage("tea-shop has no example 'slo'; did you mean 'slow'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.forProvider("tee-shop"))
                .withMessage("there is no contract with a provider 'tee-shop'; did you mean 'tea-shop'?");
    }

    @Test
    void documentedStatusOfWhichNoContractSpeaksCanBePreferred() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(stub.baseUrl() + "/orders"))
                        .POST(BodyPublishers.ofString(ORDER))
                        .header("Content-Type", "application/json")
                        .header("Prefer", stub.preferCode(422))
                        .build(),
                BodyHandlers.ofString(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void bodiesAndRepeatedHeadersOfRequestsAreLookedAt() throws Exception {
        post("/orders", ORDER);

        ReceivedRequestsAssert order = stub.assertThatReceived()
                .request("POST", stub.path("orders some tea"))
                .once();
        order.withBody(ORDER)
                .withJsonBody("{\"grams\": 100.0, \"tea_id\": 7}")
                .withBodySatisfying(body -> assertThat(body).contains("grams"))
                .withHeaderValues("X-Shop", "one", "two");
        assertThat(stub.received().get(0).headers().get("x-shop")).containsExactly("one", "two");
        assertThat(Stream.<Runnable>of(
                        () -> order.withBody(ORDER + " "),
                        () -> order.withJsonBody("{\"grams\": 100}"),
                        () -> order.withBodySatisfying(body -> assertThat(body).isEmpty()),
                        () -> order.withHeaderValues("X-Shop", "two", "one"),
                        () -> order.withHeaderValues("X-Shop", "one")))
                .allSatisfy(assertion ->
                        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion::run));
    }

    @Test
    void differenceOfABodyIsSaidByItsPlaceAndWithoutItsValue() throws Exception {
        post("/orders", "{\"tea_id\": 7, \"grams\": 100, \"token\": \"canary-1\"}");
        post("/orders", "{\"tea_id\": [1, \"canary-2\"]}");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> stub.assertThatReceived().withJsonBody("{\"tea_id\": 7, \"grams\": 100}"))
                .withMessageStartingWith("expected every request with the expected JSON body ($.token is not expected,"
                        + " $.grams is missing), but 2 requests came:")
                .withMessageNotContaining("canary");
    }

    @Test
    void folderOfTheClassPathIsServedToo() {
        ApiStub fromClassPath = ApiStub.ofClasspath("/tea-shop/");

        assertThat(fromClassPath.answers()).isEqualTo(stub.answers());
        assertThatIllegalStateException().isThrownBy(fromClassPath::baseUrl);
    }

    @Test
    void documentationAloneIsEnough(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("documentation"));
        Files.copy(
                TEA_SHOP.resolve("documentation/tea-shop.openapi.yaml"),
                folder.resolve("documentation/tea-shop.openapi.yaml"));

        ApiStub documented = ApiStub.of(folder).forProvider("tea-shop");

        assertThat(documented.answers()).isEmpty();
        assertThat(documented.preferCode(404)).isEqualTo("code=404");
        assertThat(documented.preferExample("connection-reset")).isEqualTo("example=connection-reset");
    }

    @Test
    void folderThatCannotBeUsedIsAWrongArgument(@TempDir Path folder) throws Exception {
        assertThatIllegalArgumentException().isThrownBy(() -> ApiStub.ofClasspath("no/such/folder"));
        assertThatIllegalArgumentException().isThrownBy(() -> ApiStub.of(folder));
        Files.writeString(folder.resolve("a.json"), "{");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiStub.of(folder))
                .withMessageStartingWith("a.json: ");
    }

    private static HttpResponse<String> get(URI url) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString(UTF_8));
    }

    private static HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(stub.baseUrl() + path))
                        .POST(BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json")
                        .header("X-Shop", "one")
                        .header("X-Shop", "two")
                        .build(),
                BodyHandlers.ofString(UTF_8));
    }
}
