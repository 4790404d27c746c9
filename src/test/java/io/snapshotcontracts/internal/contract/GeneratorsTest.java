package io.snapshotcontracts.internal.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.testsupport.PactText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorsTest {

    @ParameterizedTest(name = "{0} makes {1}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`\"type\": \"RandomInt\", \"min\": 7, \"max\": 9`             → [789]",
                "`\"type\": \"RandomDecimal\", \"digits\": 6`                  → [1-9]{3}\\.[1-9]{3}",
                "`\"type\": \"RandomHexadecimal\", \"digits\": 5`              → \"[0-9a-f]{5}\"",
                "`\"type\": \"RandomString\", \"size\": 12`                    → \"[A-Za-z0-9]{12}\"",
                "`\"type\": \"RandomBoolean\"`                                 → true|false",
                "`\"type\": \"Uuid\"`                                          → \"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"",
                "`\"type\": \"Uuid\", \"format\": \"simple\"`                  → \"[0-9a-f]{32}\"",
                "`\"type\": \"Uuid\", \"format\": \"upper-case-hyphenated\"`   → \"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\"",
                "`\"type\": \"Uuid\", \"format\": \"URN\"`                     → \"urn:uuid:[0-9a-f-]{36}\"",
                "`\"type\": \"Date\"`                                          → \"\\d{4}-\\d{2}-\\d{2}\"",
                "`\"type\": \"Time\", \"format\": \"HH:mm\"`                   → \"\\d{2}:\\d{2}\"",
                "`\"type\": \"DateTime\", \"format\": \"yyyy-MM-dd'T'HH:mm:ssX\"` → \"\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z\"",
                "`\"type\": \"Date\", \"expression\": \"tomorrow + 2 weeks - 1 day\"` → \"\\d{4}-\\d{2}-\\d{2}\"",
                "`\"type\": \"DateTime\", \"format\": \"HH\", \"expression\": \"today @ 3 o'clock pm\"` → \"15\"",
                "`\"type\": \"MockServerURL\", \"example\": \"x\", \"regex\": \".*\"` → \"example\"",
                "`\"type\": \"Regex\", \"regex\": \"\\\\w+\"`                  → \"example\"",
            })
    void valueInAJsonBodyIsMade(String generator, String made) throws IOException {
        Interaction interaction = asking("body", "\"$.a[0].b\": {" + generator + "}", "");

        HttpRequest request = interaction.request(Map.of());

        assertThat(json(request).at("/a/0/b").toString()).matches(made);
        assertThat(json(request).at("/a/1/b").asText()).isEqualTo("example");
        assertThat(interaction.request(Map.of()).body()).as("made again").isEqualTo(request.body());
    }

    @Test
    void wildcardMakesAValueInEachElement() throws IOException {
        JsonNode made =
                json(asking("body", "\"$.a[*].b\": {\"type\": \"Uuid\"}", "").request(Map.of()));

        assertThat(made.at("/a/0/b").asText())
                .isNotEqualTo("example")
                .isNotEqualTo(made.at("/a/1/b").asText());
        assertThat(made.at("/a/1/b").asText()).isNotEqualTo("example");
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`\"expression\": \"${v}\"`                                 → 42           → 42",
                "`\"expression\": \"${v}\"`                                 → \"42\"       → \"42\"",
                "`\"expression\": \"v\"`                                    → true         → true",
                "`\"expression\": \"${v}\"`                                 → {\"x\":[1]}  → {\"x\":[1]}",
                "`\"expression\": \"a/${v}/${w}\"`                          → 42           → \"a/42/w 1\"",
                "`\"expression\": \"${v}\", \"dataType\": \"INTEGER\"`      → \"42\"       → 42",
                "`\"expression\": \"${v}\", \"dataType\": \"FLOAT\"`        → \"1.50\"     → 1.50",
                "`\"expression\": \"${v}\", \"dataType\": \"BOOLEAN\"`      → \"TRUE\"     → true",
                "`\"expression\": \"${v}\", \"dataType\": \"STRING\"`       → 42           → \"42\"",
                "`\"expression\": \"${v}\", \"dataType\": \"COLOUR\"`       → 42           → 42",
                "`\"expression\": \"${v}\", \"dataType\": \"INTEGER\"`      → \"x\"        → \"x\"",
                "`\"expression\": \"${nobody}\"`                            → 42           → \"example\"",
                "`\"expression\": \"${v}-${nobody}\"`                       → 42           → \"example\"",
            })
    void parameterOfAStateKeepsItsType(String generator, String value, String made) throws IOException {
        Interaction interaction = asking("body", "\"$.a[0].b\": {\"type\": \"ProviderState\", " + generator + "}", "");

        HttpRequest request = interaction.request(values(value));

        assertThat(json(request).at("/a/0/b")).hasToString(made);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "path   → `\"type\": \"ProviderState\", \"expression\": \"/x/${v}/y\"`                    → /x/a%20%2Fb%26c/y?q=e",
                "path   → `\"type\": \"ProviderState\", \"expression\": \"v\"`                            → /a%20/b&c?q=e",
                "path   → `\"\": {\"type\": \"ProviderState\", \"expression\": \"/${w}\"}`                → /w%201?q=e",
                "query  → `\"q\": {\"type\": \"ProviderState\", \"expression\": \"${v}\"}`                → /a?q=a%20%2Fb%26c",
                "query  → `\"$.q[0]\": {\"type\": \"ProviderState\", \"expression\": \"${v}!\"}`          → /a?q=a%20%2Fb%26c%21",
            })
    void valueIsEncodedOnceWhereItIsPut(String category, String generator, String target) {
        Interaction interaction = asking(category, generator, "");

        assertThat(interaction.request(values("\"a /b&c\"")).target()).isEqualTo(target);
    }

    @Test
    void headerTakesTheValueAsItIs() {
        Interaction interaction = asking(
                "header", "\"x-callback\": {\"type\": \"ProviderState\", \"expression\": \"http://${v}/${w}\"}", "");

        assertThat(interaction.request(values("\"h:80\"")).headers().first("X-Callback"))
                .contains("http://h:80/w 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "application/x-www-form-urlencoded → `a=1&b=x&b=y`                → $.b[1]           → a=1&b=x&b=a%20b",
                "application/x-www-form-urlencoded → `a=1&b=x`                    → $.a              → a=a%20b&b=x",
                "application/xml                   → `<o i='1'><n>x</n><m/></o>`  → $.o.n['#text']   → `<o i=\"1\"><n>a b</n><m/></o>`",
                "text/xml                          → `<o i='1'><n>x</n></o>`      → $.o['@i']        → `<o i=\"a b\"><n>x</n></o>`",
                "text/plain                        → `x`                          → $                → a b",
            })
    void bodiesOfOtherTypesAreMadeToo(String type, String content, String path, String made) {
        String request = """
                {"method": "POST", "body": {"content": "%s", "contentType": "%s"},
                 "generators": {"body": {"%s": {"type": "ProviderState", "expression": "${v}"}}}}""".formatted(content, type, path);

        HttpRequest sent = ContractReader.read("a.json", PactText.asking(request))
                .interactions()
                .get(0)
                .request(values("\"a b\""));

        assertThat(new String(sent.body().bytes(), UTF_8)).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`\"type\": \"RandomString\", \"size\": 3000000`       → the generator's 'size' is not between 1 and 100000",
                "`\"type\": \"RandomDecimal\", \"digits\": 0`          → the generator's 'digits' is not between 1 and 100000",
                "`\"type\": \"RandomInt\", \"min\": 3, \"max\": 2`     → the generator's 'min' is above its 'max'",
                "`\"type\": \"Colour\"`                                → no Pact specification has a generator 'Colour'",
                "`\"type\": \"Date\", \"format\": \"bb\"`              → the date format 'bb' cannot be read",
                "`\"type\": \"Date\", \"expression\": \"soon\"`        → the expression 'soon' cannot be read",
                "`\"type\": \"Regex\", \"regex\": \"(\"`               → the regex '(' cannot be run here, because of what is near its character 2",
            })
    void generatorThatCannotRunIsRefusedWithItsPlace(String generator, String problem) {
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> asking("body", "\"$.a[0].b\": {" + generator + "}", ""))
                .withMessage("a.json: at /interactions/0/request/generators/body/$.a[0].b: " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null"})
    void parameterWithoutTextLeavesTheExampleOfThePath(String value) {
        Interaction interaction = asking("path", "\"type\": \"ProviderState\", \"expression\": \"/x/${v}\"", "");

        assertThat(interaction.request(values(value)).target()).isEqualTo("/a?q=e");
    }

    private static Interaction asking(String category, String generators, String more) {
        String request = """
                {"method": "POST", "path": "/a", "query": {"q": ["e"]}, "headers": {"X-Callback": ["e"]},
                 "body": {"content": {"a": [{"b": "example"}, {"b": "example"}]}, "contentType": "application/json"},
                 "generators": {"%s": {%s}}%s}""".formatted(category, generators, more);
        return ContractReader.read("a.json", PactText.asking(request))
                .interactions()
                .get(0);
    }

    private static Map<String, JsonNode> values(String v) {
        try {
            Map<String, JsonNode> values = new LinkedHashMap<>();
            values.put("v", ContractReader.JSON.readTree(v));
            values.put("w", ContractReader.JSON.readTree("\"w 1\""));
            return values;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode json(HttpRequest request) throws IOException {
        return ContractReader.JSON.readTree(request.body().bytes());
    }
}
