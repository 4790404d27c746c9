package io.snapshotcontracts.internal.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class YamlWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "~",
                "true",
                "NO",
                "on",
                "12",
                "012",
                "0o17",
                "0x1F",
                "1.10",
                ".5",
                "1e5",
                "12:30:00",
                "2026-01-02",
                "- a",
                "a: b",
                "# a",
                "{a}",
                "*a",
                "'a",
                "\"a\"",
                "a\nb",
                "a \n b\n",
                "\n",
                "\ta",
                "ü 😀",
                "\u0007",
                "\u2028",
                "<<",
                "=",
                "?",
                "%a",
                "a # b",
                "--- a"
            })
    void aTextStaysTheText(String text) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("value", text);
        json.put(text.isEmpty() ? "empty" : text, 1);

        assertThat(read(YamlWriter.of(json))).isEqualTo(json);
        // what reads YAML 1.1 sees the same
        assertThat(new Yaml().<java.util.Map<String, Object>>load(YamlWriter.of(json)))
                .containsEntry("value", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "0",
                "-1",
                "12345678901234567890",
                "1.0",
                "1.50",
                "1E+30",
                "-2.5e-7",
                "[]",
                "{}",
                "[[], {}, [1, [2]]]",
                "{\"200\": {\"a\": null}}"
            })
    void aValueStaysTheValue(String json) {
        JsonNode value = DocumentText.read("x.json", ("{\"value\": " + json + "}").getBytes(UTF_8));

        assertThat(read(YamlWriter.of(value))).hasToString(value.toString());
    }

    @Test
    void linesOfATextAreLines() {
        assertThat(YamlWriter.of(JsonNodeFactory.instance.objectNode().put("description", "one\ntwo")))
                .isEqualTo("description: |-\n  one\n  two\n");
    }

    @Test
    void layoutIsThatOfPeople() {
        JsonNode json =
                read("{a: [é, {b: '1'}], c: 'x: y', long: " + "word ".repeat(30).strip() + "}");

        assertThat(YamlWriter.of(json))
                .isEqualTo("""
                a:
                - é
                - b: "1"
                c: 'x: y'
                long: %s
                """.formatted("word ".repeat(30).strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a | a", "` a \n b ` | a b", "`12` | \"12\"", "`a: b` | 'a: b'"})
    void scalarIsOneLine(String text, String scalar) {
        assertThat(YamlWriter.scalar(text)).isEqualTo(scalar);
    }

    private static JsonNode read(String yaml) {
        return DocumentText.read("x.yaml", yaml.getBytes(UTF_8));
    }
}
