package io.snapshotcontracts.internal.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.testsupport.PactText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an interaction says of itself, and the request that is made of it. */
class InteractionTest {

    private static final Interaction FULL = read(PactText.of("4.0", """
            {"path": "/a/7", "generators": {"path": {"type": "ProviderState", "expression": "/a/${id}"}}}""", "{\"status\": 201}", """
            , "pending": true, "providerStates": [{"name": "a", "params": {"id": 7, "x": "y"}}, {"name": "b", "params": {"id": 8}}],
            "comments": {"references": {"openapi": {"operationId": "make", "securityScheme": "key"},
              "snapshot-contracts": {"absentFields": ["f", "g"]}}}"""));
    private static final Interaction PLAIN = read(PactText.asking("{}"));

    @Test
    void interactionSaysWhatTheFileSays() {
        assertThat(FULL.file()).isEqualTo("a.json");
        assertThat(FULL.name()).isEqualTo("a.json, interaction 1: d");
        assertThat(FULL.state()).isEqualTo("a and b");
        assertThat(FULL.states())
                .extracting(State::texts)
                .containsExactly(Map.of("id", "7", "x", "y"), Map.of("id", "8"));
        assertThat(FULL.hasPathGenerator()).isTrue();
        assertThat(FULL.isPending()).isTrue();
        assertThat(FULL.operationId()).contains("make");
        assertThat(FULL.isAbout("make", 201)).isTrue();
        assertThat(FULL.isAbout("make", 200)).isFalse();
        assertThat(FULL.isAbout("other", 201)).isFalse();
        assertThat(FULL.isAboutItsSecurityScheme()).isTrue();
        assertThat(FULL.absentFields()).containsExactly("f", "g");
        assertThat(FULL.exampleParameters()).isEqualTo(Map.of("id", IntNode.valueOf(8), "x", TextNode.valueOf("y")));
        assertThat(FULL.exampleParameter("id")).isEqualTo("8");
        assertThat(FULL.exampleParameter("none")).isEmpty();
    }

    @Test
    void interactionSaysNothingThatTheFileDoesNotSay() {
        assertThat(PLAIN.state()).isNull();
        assertThat(PLAIN.states()).isEmpty();
        assertThat(PLAIN.hasPathGenerator()).isFalse();
        assertThat(PLAIN.isPending()).isFalse();
        assertThat(PLAIN.operationId()).isEmpty();
        assertThat(PLAIN.isAboutItsSecurityScheme()).isFalse();
        assertThat(PLAIN.absentFields()).isEmpty();
        assertThat(read(PactText.asking("{\"generators\": {\"path\": {}}}")).hasPathGenerator())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "{'headers': [1]}                     → /headers: an object is required here",
                "{'body': {'content': '<a>', 'contentType': 'text/xml'}} → /body: the XML is not well-formed at line 1, column 4",
                "{'body': {'content': '<!DOCTYPE a><a/>'}} → /body: the XML has a document type declaration, which is not read",
            })
    void answerThatCannotBeJudgedIsRefusedWithItsPlace(String response, String problem) {
        String text = PactText.answering(response.replace('\'', '"'));
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> read(text))
                .withMessage("a.json: at /interactions/0/response" + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": null, \"headers\": null}",
                "{\"headers\": []}",
                "{\"body\": {\"content\": \"<a/>\", \"contentType\": \"text/xml\"}}",
                "{\"body\": {\"content\": \"<a>\", \"contentType\": \"text/plain\"}}"
            })
    void answerThatSaysLittleIsRead(String response) {
        assertThat(read(PactText.answering(response)).response().status()).isEqualTo(200);
    }

    @Test
    void xmlOfARequestIsNotLookedAt() {
        assertThat(read(PactText.asking("{\"body\": {\"content\": \"<a>\", \"contentType\": \"text/xml\"}}"))
                        .exampleRequest()
                        .body()
                        .isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                // generators → target, headers, body
                "`{'path': {'type': 'RandomInt', 'min': 5, 'max': 5}}`                       → /5?q=1&q=2 a=b; c=d, e, f {\"a\":{\"b\":1},\"l\":[1,2]}",
                "`{'path': {'type': 'Regex', 'regex': '.*'}}`                                → /p?q=1&q=2 a=b; c=d, e, f {\"a\":{\"b\":1},\"l\":[1,2]}",
                "`{'query': {'q[1]': {'type': 'RandomInt', 'min': 5, 'max': 5}}}`            → /p?q=1&q=5 a=b; c=d, e, f {\"a\":{\"b\":1},\"l\":[1,2]}",
                "`{'query': {'Q[*]': {'type': 'RandomInt', 'min': 5, 'max': 5}}}`            → /p?q=5&q=5 a=b; c=d, e, f {\"a\":{\"b\":1},\"l\":[1,2]}",
                "`{'query': {'q': {'type': 'ProviderState', 'expression': '${none}'}}}`      → /p?q=1&q=2 a=b; c=d, e, f {\"a\":{\"b\":1},\"l\":[1,2]}",
                "`{'query': {'q': {'type': 'Regex', 'regex': '.*'}}}`                        → /p?q=1&q=2 a=b; c=d, e, f {\"a\":{\"b\":1},\"l\":[1,2]}",
                "`{'header': {'X-L[0]': {'type': 'RandomInt', 'min': 5, 'max': 5}}}`         → /p?q=1&q=2 a=b; c=d, 5, f {\"a\":{\"b\":1},\"l\":[1,2]}",
                "`{'header': {'$.x-l': {'type': 'RandomInt', 'min': 5, 'max': 5}}}`          → /p?q=1&q=2 a=b; c=d, 5, 5 {\"a\":{\"b\":1},\"l\":[1,2]}",
                "`{'body': {'$.a.*': {'type': 'RandomInt', 'min': 5, 'max': 5}}}`            → /p?q=1&q=2 a=b; c=d, e, f {\"a\":{\"b\":5},\"l\":[1,2]}",
                "`{'body': {'$.l[*]': {'type': 'RandomInt', 'min': 5, 'max': 5}}}`           → /p?q=1&q=2 a=b; c=d, e, f {\"a\":{\"b\":1},\"l\":[5,5]}",
                "`{'body': {'$.l.*': {'type': 'RandomInt', 'min': 5, 'max': 5}}}`            → /p?q=1&q=2 a=b; c=d, e, f {\"a\":{\"b\":1},\"l\":[5,5]}",
                "`{'body': {'$.l[1]': {'type': 'RandomInt', 'min': 5, 'max': 5}}}`           → /p?q=1&q=2 a=b; c=d, e, f {\"a\":{\"b\":1},\"l\":[1,5]}",
                "`{'body': {'$.none.x': {'type': 'RandomInt', 'min': 5, 'max': 5}}}`         → /p?q=1&q=2 a=b; c=d, e, f {\"a\":{\"b\":1},\"l\":[1,2]}",
                "`{'body': {'$': {'type': 'RandomInt', 'min': 5, 'max': 5}}}`                → /p?q=1&q=2 a=b; c=d, e, f 5",
                "`{'body': {'$': {'type': 'Regex', 'regex': '.*'}}}`                         → /p?q=1&q=2 a=b; c=d, e, f {\"a\":{\"b\":1},\"l\":[1,2]}",
            })
    void requestIsMadeOfExamplesAndGenerators(String generators, String made) {
        HttpRequest request = read(PactText.asking("""
                        {"method": "POST", "path": "/p", "query": {"q": ["1", "2"]},
                         "headers": {"Cookie": ["a=b", "c=d"], "X-L": ["e", "f"]},
                         "body": {"content": {"a": {"b": 1}, "l": [1, 2]}, "contentType": "application/json"},
                         "generators": %s}""".formatted(generators.replace('\'', '"'))))
                .request(Map.of());

        assertThat(request.target() + " " + request.headers().first("Cookie").orElseThrow() + ", "
                        + request.headers().first("X-L").orElseThrow() + " "
                        + new String(request.body().bytes(), UTF_8))
                .isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\": \"RandomString\", \"size\": 100000",
                "\"type\": \"RandomString\", \"size\": 1",
                "\"type\": \"RandomInt\", \"min\": 2, \"max\": 2"
            })
    void generatorsReachTheirLimits(String generator) {
        assertThat(read(PactText.asking("{\"generators\": {\"path\": {" + generator + "}}}"))
                        .request(Map.of())
                        .target())
                .hasSizeGreaterThan(1);
    }

    @Test
    void formKeepsWhatNoParameterIsKnownOf() {
        String request = """
                {"method": "POST", "body": {"content": "a=1&b=2", "contentType": "application/x-www-form-urlencoded"},
                 "generators": {"body": {"$.a": {"type": "ProviderState", "expression": "${none}"}}}}""";

        assertThat(new String(
                        read(PactText.asking(request)).request(Map.of()).body().bytes(), UTF_8))
                .isEqualTo("a=1&b=2");
    }

    @Test
    void contractWithoutAVersionIsOfTheFourthWhereItsInteractionsHaveAType() {
        String text = PactText.of("", "{}", "{\"body\": {\"content\": \"aGk=\", \"encoded\": true}}", "");

        assertThat(read(text).response().body().text()).startsWith("{\"content\"");
        assertThat(read(text.replace("\"description\"", "\"type\": \"Synchronous/HTTP\", \"description\""))
                        .response()
                        .body()
                        .text())
                .isEqualTo("hi");
    }

    @Test
    void settingsOfARuleAreReadByTheirName() {
        Rule rule = read(PactText.answering(
                        "{\"matchingRules\": {\"body\": {\"$\": {\"matchers\": [{\"match\": \"type\", \"min\": 2, \"more\": [1]}]}}}}"))
                .response()
                .rules()
                .body()
                .get(RulePath.parse("$"))
                .rules()
                .get(0);

        assertThat(rule.number("min")).isEqualTo(2);
        assertThat(rule.number("match")).isNull();
        assertThat(rule.text("match")).isEqualTo("type");
        assertThat(rule.words()).isEqualTo("type 2");
        assertThat(List.of(Rule.named("null").words())).containsExactly("null");
    }

    private static Interaction read(String text) {
        return ContractReader.read("a.json", text).interactions().get(0);
    }
}
