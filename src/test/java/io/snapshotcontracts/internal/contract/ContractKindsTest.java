package io.snapshotcontracts.internal.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.testsupport.PactText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools write into contracts, and what is read of it. */
class ContractKindsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "3.0.0 → `{}`                                                                → MISSING → ``",
                "3.0.0 → `{\"body\": null}`                                                  → NULL    → ``",
                "3.0.0 → `{\"body\": \"\"}`                                                  → EMPTY   → ``",
                "3.0.0 → `{\"body\": {\"a\": 1.50}}`                                         → PRESENT → {\"a\":1.50}",
                "3.0.0 → `{\"body\": \"hello\", \"headers\": {\"Content-Type\": \"application/json\"}}` → PRESENT → \"hello\"",
                "2.0.0 → `{\"body\": \"[1, 2]\", \"headers\": {\"content-type\": [\"text/json\"]}}`     → PRESENT → [1, 2]",
                "3.0.0 → `{\"body\": \"a=1&b=2\", \"headers\": {\"Content-Type\": \"application/x-www-form-urlencoded\"}}` → PRESENT → a=1&b=2",
                "3.0.0 → `{\"body\": \"aGk=\", \"headers\": {\"Content-Type\": \"image/gif\"}}` → PRESENT → hi",
                "3.0.0 → `{\"body\": \"h i\", \"headers\": {\"Content-Type\": \"image/gif\"}}`  → PRESENT → h i",
                "4.0   → `{\"body\": {}}`                                                    → MISSING → ``",
                "4.0   → `{\"body\": {\"content\": \"\", \"contentType\": \"text/plain\"}}`   → EMPTY   → ``",
                "4    → `{\"body\": {\"content\": \"aGk=\", \"contentType\": \"a/b\", \"encoded\": \"base64\"}}` → PRESENT → hi",
                "4.0   → `{\"body\": {\"content\": \"aGk=\", \"contentType\": \"a/b\", \"encoded\": true}}`   → PRESENT → hi",
                "4.0   → `{\"body\": {\"content\": \"{}\", \"contentType\": \"application/json\", \"encoded\": \"JSON\"}}` → PRESENT → {}",
                "4.0   → `{\"body\": {\"content\": \"{}\", \"contentType\": \"application/json\", \"encoded\": false}}` → PRESENT → \"{}\"",
                "4.0   → `{\"body\": {\"content\": [1], \"contentType\": \"application/json\"}}` → PRESENT → [1]",
            })
    void bodyIsReadAsItsVersionMeansIt(String version, String response, ContractBody.Kind kind, String text) {
        ContractBody body =
                only(PactText.of(version, "{}", response, "")).response().body();

        assertThat(body.kind()).isEqualTo(kind);
        assertThat(body.text()).isEqualTo(text);
    }

    @Test
    void bodyIsWrittenInTheCharsetOfItsType() {
        HttpRequest request = only(PactText.asking("""
                {"method": "POST", "body": {"content": "é", "contentType": "text/plain; charset=ISO-8859-1"}}""")).exampleRequest();

        assertThat(request.body().bytes()).isEqualTo("é".getBytes(ISO_8859_1));
        assertThat(request.headers().first("Content-Type")).contains("text/plain; charset=ISO-8859-1");
    }

    @Test
    void contentThatIsNotTheBase64ItIsSaidToBeIsRefusedWithItsPlace() {
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> only(PactText.answering(
                        "{\"body\": {\"content\": \"?\", \"contentType\": \"a/b\", \"encoded\": \"base64\"}}")))
                .withMessage("a.json: at /interactions/0/response/body: the content is not Base64");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`{}`                                                             → GET / ",
                "`{\"method\": null, \"path\": null, \"query\": null}`            → GET / ",
                "`{\"method\": \"post\", \"path\": \"/é%2F?\"}`                   → POST /%C3%A9%2F%3F",
                "`{\"query\": \"a=1&a=b+c&d=%26&e\"}`                             → GET /?a=1&a=b%20c&d=%26&e",
                "`{\"query\": \"?a=100%&b=\"}`                                    → GET /?a=100%25&b=",
                "`{\"query\": {\"a\": [1, 2.50], \"b\": true, \"c\": {\"d\": 1}, \"e\": [null]}}`"
                        + " → GET /?a=1&a=2.50&b=true&c=%7B%22d%22%3A1%7D&e",
            })
    void requestLineIsMadeOfWhateverTheContractGives(String request, String line) {
        HttpRequest made = only(PactText.of("3.0.0", request, "{}", "")).exampleRequest();

        assertThat(made.method() + " " + made.target()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie: a=1; b=\"x, y\"; flag",
                "If-None-Match: W/\"a;b,c\"",
                "Link: <https://h/a?x=1,2;y>; rel=\"next\"",
                "Host: tenant.example",
                "X-Meta: {\"a\": [1, 2]}"
            })
    void headerIsSentAsItIs(String field) {
        String[] sides = field.split(": ", 2);
        String value = ContractReader.JSON.getNodeFactory().textNode(sides[1]).toString();

        assertThat(only(PactText.asking("{\"headers\": {\"" + sides[0] + "\": " + value + "}}"))
                        .exampleRequest()
                        .headers()
                        .first(sides[0]))
                .contains(sides[1]);
        assertThat(only(PactText.asking("{\"headers\": {\"" + sides[0] + "\": [" + value + "]}}"))
                        .exampleRequest()
                        .headers()
                        .first(sides[0]))
                .contains(sides[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`{\"method\": \"GET \"}`              → /request/method: 'GET ' is not a method that can be sent",
                "`{\"path\": \"a\"}`                   → /request/path: a path that starts with a slash is required here",
                "`{\"headers\": {\"X Name\": \"a\"}}`  → /request/headers/X Name: this is not a header's name, so it cannot be sent",
                "`{\"headers\": {\"X-A\": \"日本\"}}`   → /request/headers/X-A: the value holds a character that cannot be sent in a header",
                "`{\"headers\": {\"X-A\": \"a\\nb\"}}` → /request/headers/X-A: the value holds a character that cannot be sent in a header",
            })
    void whatCannotBeSentIsRefusedWithItsPlace(String request, String message) {
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> only(PactText.asking(request)))
                .withMessage("a.json: at /interactions/0" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`, \"providerState\": null`                               → ``",
                "`, \"providerState\": \"\"`                               → ``",
                "`, \"providerState\": \"a thing\"`                        → a thing",
                "`, \"provider_state\": \"an old thing\"`                  → an old thing",
                "`, \"providerStates\": [{\"name\": \"a\"}, {\"name\": \"b\"}]` → a and b",
                "`, \"providerStates\": []`                                → ``",
            })
    void statesAreReadInAnyVersion(String member, String state) {
        for (String version : new String[] {"1.0.0", "2.0.0", "3.0.0", "4"}) {
            String read = only(PactText.of(version, "{}", "{}", member)).state();

            assertThat(read == null ? "" : read).as(version).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"pactSpecification\": {\"version\": \"4\"}",
                "\"pactSpecification\": {\"version\": \"4.0\"}",
                "\"pactSpecificationVersion\": \"4.0.0\"",
                "\"pact-specification\": {\"version\": \"4.0\"}",
            })
    void versionFourIsKnownByAnySpelling(String metadata) {
        String text = PactText.answering("{\"body\": {\"content\": \"aGk=\", \"encoded\": \"base64\"}}")
                .replace("\"pactSpecification\": {\"version\": \"4.0\"}", metadata);

        assertThat(only(text).response().body().text()).isEqualTo("hi");
    }

    @Test
    void byteOrderMarkBeforeTheTextMeansNothing() {
        assertThat(only("\uFEFF" + PactText.answering("{}")).description()).isEqualTo("d");
    }

    @ParameterizedTest
    @CsvSource({
        "info,100",
        "success,299",
        "redirect,307",
        "clientError,418",
        "serverError,503",
        "nonError,204",
        "error,500"
    })
    void classOfStatusesTakesItsOwn(String name, int status) {
        ContractResponse response = only(PactText.answering(
                        "{\"status\": 0, \"matchingRules\": {\"status\": {\"$\": {\"matchers\": [{\"match\": \"statusCode\","
                                + " \"status\": \"" + name + "\"}]}}}}"))
                .response();

        assertThat(response.accepts(status)).isTrue();
        assertThat(response.accepts(response.status())).as("its own example").isTrue();
        assertThat(response.accepts(status >= 400 || name.equals("error") ? 200 : 404))
                .isFalse();
        assertThat(response.statusWords()).isEqualTo(name);
    }

    @Test
    void listOfStatusesTakesThoseInIt() {
        ContractResponse response = only(PactText.answering(
                        "{\"status\": 200, \"matchingRules\": {\"status\": {\"matchers\": [{\"match\": \"statusCode\","
                                + " \"status\": [200, 201]}]}}}"))
                .response();

        assertThat(response.accepts(201)).isTrue();
        assertThat(response.accepts(202)).isFalse();
        assertThat(response.statusWords()).isEqualTo("200 or 201");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`{\"match\": \"regex\"}`                        → the rule has no 'regex'",
                "`{\"match\": \"regex\", \"regex\": \"(\"}`      → the regex '(' cannot be run here, because of what is near its character 2",
                "`{\"match\": \"date\", \"format\": \"bb\"}`     → the date format 'bb' cannot be read",
                "`{\"match\": \"colour\"}`                       → no Pact specification has a rule 'colour'",
                "`{\"match\": \"include\"}`                      → the rule has no 'value'",
                "`{\"match\": \"type\", \"min\": \"many\"}`      → the rule's 'min' is not a number from 0 on",
                "`{}`                                            → the rule has no 'match'",
            })
    void ruleThatCannotRunIsRefusedWithItsPlace(String rule, String problem) {
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> only(PactText.answering(
                        "{\"matchingRules\": {\"body\": {\"$.a\": {\"matchers\": [" + rule + "]}}}}")))
                .withMessage("a.json: at /interactions/0/response/matchingRules/body/$.a/matchers/0: " + problem);
    }

    @Test
    void filesOfOtherProvidersNeedOnlyBeReadable(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), PactText.answering("{}"));
        Files.writeString(
                folder.resolve("b.json"),
                PactText.answering("{\"status\": 7}").replace("\"name\": \"p\"", "\"name\": \"other\""));
        Files.writeString(
                folder.resolve("c.json"),
                "{\"consumer\":{\"name\":\"c\"},\"provider\":{\"name\":\"p\"},\"interactions\":[],\"messages\":"
                        + "[{\"description\":\"m\"}]}");

        ContractSet set = ContractSet.of(folder);

        assertThat(set.contractsOf("p")).hasSize(2);
        assertThat(set.leftOut(Set.of("p"))).containsExactly("c.json: m (message)");
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> set.contractsOf("other"))
                .withMessageContaining("b.json: at /interactions/0/response/status");
    }

    @Test
    void interactionsOfOtherKindsAreLeftOutAndCountInThePlaces() {
        String text = PactText.asking("{\"path\": \"/b\"}")
                .replace("[{\"desc", "[{\"type\": \"Asynchronous/Messages\", \"description\": \"m\"}, {\"desc");

        Contract contract = ContractReader.read("a.json", text);

        assertThat(contract.interactions())
                .singleElement()
                .extracting(Interaction::source)
                .isEqualTo("a.json, interaction 2");
        assertThat(contract.leftOut()).containsExactly("m (Asynchronous/Messages)");
    }

    @Test
    void folderWithoutAnyHttpInteractionIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("a.json"),
                "{\"consumer\":{\"name\":\"c\"},\"provider\":{\"name\":\"p\"},\"messages\":[{}]}");

        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> ContractSet.of(folder).requireInteractions())
                .withMessage(folder + ": no file of the folder holds an HTTP interaction");
    }

    private static Interaction only(String text) {
        Interaction interaction =
                ContractReader.read("a.json", text).interactions().get(0);
        assertThat(interaction.request(Map.of())).isNotNull();
        assertThat(new String(interaction.exampleRequest().body().bytes(), UTF_8))
                .isNotNull();
        return interaction;
    }
}
