package io.snapshotcontracts.internal.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.http.HttpRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractReaderTest {

    private static final String GOOD = """
            {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions":[
              {"description":"d","request":{"method":"GET","path":"/a"},"response":{"status":200}}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|x.json: at /consumer/name: a text is required here",
                "{\"consumer\":{\"name\":\"c\"}}|x.json: at /provider/name: a text is required here",
                "{\"consumer\":{\"name\":\"c\"},\"provider\":{\"name\":\"p\"},\"interactions\":[]}"
                        + "|x.json: at /interactions: the contract holds no interactions",
                "{\"consumer\":{\"name\":\"c\"},\"provider\":{\"name\":\"p\"},\"messages\":[{}]}"
                        + "|x.json: at /interactions: the contract holds messages; only HTTP interactions can be verified",
                "{\"a\":1,}|x.json: at line 1, column 8: this is not JSON: the character } is not expected here",
                "[1|x.json: at line 1, column 3: this is not JSON: it ends before it is complete",
            })
    void textThatIsNoContractIsRefusedWithItsPlace(String text, String message) {
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> ContractReader.read("x.json", text))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"description\":\"d\"|\"description\":7|/description: a text is required here",
                "GET|G T|/request/method: 'G T' is not a method that can be sent",
                "\"/a\"|\"a\"|/request/path: a path that starts with a slash is required here",
                "{\"status\":200}|[]|/response: an object is required here",
                "200|2000|/response/status: a status code from 100 to 599 is required here",
            })
    void interactionThatCannotBeSentIsRefusedWithItsPlace(String part, String replacement, String message) {
        String text = GOOD.replace(part, replacement == null ? "" : replacement);

        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> ContractReader.read("x.json", text))
                .withMessage("x.json: at /interactions/0" + message);
    }

    @ParameterizedTest
    @CsvSource({"1.0.0", "2.0.0", "3.0.0"})
    void olderSpecificationsAreRead(String version) {
        String text = GOOD.substring(0, GOOD.length() - 1) + ",\"metadata\":{\"pactSpecification\":{\"version\":\""
                + version + "\"}}}";

        Contract contract = ContractReader.read("x.json", text);

        assertThat(contract.interactions()).singleElement().satisfies(interaction -> {
            assertThat(interaction.request(Map.of())).isEqualTo(HttpRequest.get("/a"));
            assertThat(interaction.expectedStatus()).isEqualTo(200);
        });
    }

    @Test
    void requestIsMadeOfTheContractsPartsInHttpForm() {
        String request = """
                {"method":"POST","path":"/a b","query":"q=1&q=two+words&r=%2F","headers":{"Accept":"a/b, c/d"},
                 "body":{"x":500.0}}""";
        Contract contract =
                ContractReader.read("x.json", GOOD.replace("{\"method\":\"GET\",\"path\":\"/a\"}", request));

        HttpRequest made = contract.interactions().get(0).request(Map.of());

        assertThat(made.method()).isEqualTo("POST");
        assertThat(made.target()).isEqualTo("/a%20b?q=1&q=two%20words&r=%2F");
        assertThat(made.headers().first("accept")).contains("a/b, c/d");
        assertThat(made.headers().first("Content-Type")).contains("application/json");
        assertThat(new String(made.body().bytes(), UTF_8)).isEqualTo("{\"x\":500.0}");
    }

    @Test
    void parameterOfTheStateStandsInThePathPercentEncoded() {
        Interaction interaction = ContractReader.readFile(Path.of("contracts/snapshot-client-dws.json"))
                .interactions()
                .get(0);

        assertThat(interaction.requiredParameters()).containsExactly("project_id");
        assertThat(interaction.request(Map.of()).target())
                .isEqualTo("/v1.0/89cd04f168b84af6be287f71730fdb4b/snapshots");
        assertThat(interaction
                        .request(Map.of("project_id", TextNode.valueOf("a/../b c")))
                        .target())
                .isEqualTo("/v1.0/a%2F..%2Fb%20c/snapshots");
    }

    @Test
    void parameterWithoutAnyValueLeavesTheExample() {
        String request = """
                {"method":"GET","path":"/a/1","generators":
                  {"path":{"type":"ProviderState","expression":"/a/${some_id}","dataType":"STRING"}}}""";
        String version = "{\"metadata\":{\"pactSpecification\":{\"version\":\"3.0.0\"}},\"consumer\"";
        Contract contract = ContractReader.read(
                "x.json",
                GOOD.replace("{\"method\":\"GET\",\"path\":\"/a\"}", request).replace("{\"consumer\"", version));

        assertThat(contract.interactions().get(0).request(Map.of()).target()).isEqualTo("/a/1");
    }

    @Test
    void folderIsReadInTheOrderOfItsFileNamesWithoutSubfolders(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.json"), GOOD);
        Files.writeString(folder.resolve("a.json"), GOOD);
        Files.writeString(folder.resolve("notes.txt"), "none");
        Files.createDirectory(folder.resolve("sub.json"));

        assertThat(ContractReader.readFolder(folder)).extracting(Contract::file).isEqualTo(List.of("a.json", "b.json"));
    }

    @Test
    void folderWithoutContractsHasNoneAndOneThatIsMissingIsRefused(@TempDir Path folder) {
        assertThat(ContractReader.readFolder(folder)).isEmpty();
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> ContractReader.readFolder(folder.resolve("none")))
                .withMessage(folder.resolve("none") + ": there is no such folder");
    }

    @Test
    void documentationKnowsStatusesAndSecuritySchemes() {
        ContractSet set = ContractSet.of(Path.of("contracts"));

        Documentation documentation = set.documentationOf("dws");

        assertThat(documentation.operation("listSnapshots")).hasValueSatisfying(operation -> {
            assertThat(operation.method()).isEqualTo("GET");
            assertThat(operation.pathTemplate()).isEqualTo("/v1.0/{project_id}/snapshots");
            assertThat(operation.statuses()).containsExactlyInAnyOrder(200, 400, 401, 403, 404, 500, 503);
        });
        assertThat(documentation.securitySchemes())
                .extracting(Documentation.SecurityScheme::header)
                .containsExactly("X-Auth-Token", "Authorization");
        assertThat(set.documentationOf("nobody").operations()).isEmpty();
    }
}
