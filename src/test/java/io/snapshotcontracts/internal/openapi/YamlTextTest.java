package io.snapshotcontracts.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML as its version 1.2 reads it, and merge keys. */
class YamlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NO | \"NO\"",
                "on | \"on\"",
                "Yes | \"Yes\"",
                "y | \"y\"",
                "2026-01-31 | \"2026-01-31\"",
                "2026-01-31T10:00:00Z | \"2026-01-31T10:00:00Z\"",
                "12:30:45 | \"12:30:45\"",
                "1_000 | \"1_000\"",
                "3.1.0 | \"3.1.0\"",
                "1.2.3.4 | \"1.2.3.4\"",
                "+ | \"+\"",
                "- x | [\"x\"]",
                "true | true",
                "False | false",
                "tRue | \"tRue\"",
                "~ | null",
                "null | null",
                "0017 | 17",
                "0o17 | 15",
                "0x1F | 31",
                "-12 | -12",
                "+12 | 12",
                "-x | \"-x\"",
                "/ | \"/\"",
                ":x | \":x\"",
                ".5 | 0.5",
                "7. | 7",
                "2147483647 | 2147483647",
                "2147483648 | 2147483648",
                "-9223372036854775808 | -9223372036854775808",
                "9223372036854775808 | 9223372036854775808",
                "! 5 | \"5\"",
                "!other 5 | \"5\"",
                "1e10000 | 1E+10000",
                "1e-10000 | 1E-10000",
                "1.50 | 1.50",
                "6e23 | 6E+23",
                "99999999999999999999 | 99999999999999999999",
                ".inf | \".inf\"",
                "'5' | \"5\"",
                "!!str 5 | \"5\"",
                "!!int \"5\" | 5",
            })
    void scalarIsWhatTheCoreSchemaSays(String yaml, String json) {
        assertThat(read("a: " + (yaml.startsWith("- ") ? "\n  " : "") + yaml).path("a"))
                .hasToString(json);
    }

    @Test
    void nameIsTheTextAsWritten() {
        assertThat(read("{200: a, 0200: b, yes: c, null: d, 1.0: e}").fieldNames())
                .toIterable()
                .containsExactly("200", "0200", "yes", "null", "1.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{x: &a {p: 1}, y: *a} | {\"x\":{\"p\":1},\"y\":{\"p\":1}}",
                "{x: &a {p: 1, q: 2}, y: {q: 3, <<: *a}} | {\"x\":{\"p\":1,\"q\":2},\"y\":{\"q\":3,\"p\":1}}",
                "{x: &a {p: 1}, b: &b {p: 2, q: 2}, y: {<<: [*a, *b]}}"
                        + " | {\"x\":{\"p\":1},\"b\":{\"p\":2,\"q\":2},\"y\":{\"p\":1,\"q\":2}}",
                "{'<<': {p: 1}} | {\"<<\":{\"p\":1}}",
                "{<<: text} | {\"<<\":\"text\"}",
                "{<<: [{p: 1}, text]} | {\"<<\":[{\"p\":1},\"text\"]}",
                "{&k name: 1, y: *k} | {\"name\":1,\"y\":\"name\"}",
            })
    void aliasesAndMergeKeysWork(String yaml, String json) {
        assertThat(read(yaml)).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: *nothing | names no anchor",
                "a: &x {b: *x} | is part of what it names",
                "? [1, 2] : 3 | no name of a member",
                "--- a --- b | line",
                "a: [1 | line",
                "a: {b: c | line",
            })
    void brokenYamlIsRefusedWithItsLine(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml.replace(" --- ", "\n---\n").replace(" : ", "\n: ")))
                .isInstanceOf(UnusableDocumentException.class)
                .hasMessageStartingWith("f.yaml: ")
                .hasMessageContaining(message)
                .hasMessageContaining("line ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "f.yaml | `a: b\n---\nc: d` | this is no YAML that can be read: a second document begins here (line 2)",
                "f.yaml | `a: 1\n? [b]\n: 2` | this is no YAML that can be read: a list or a mapping is no name of a member (line 2)",
                "f.yaml | `a: 1\nb: *c`      | this is no YAML that can be read: the alias *c names no anchor before it (line 2)",
                "f.yaml | `a: 1\n  b: 2`     | this is neither JSON nor YAML that can be read (line 2, column 4)",
                "f.yaml | `a: \u0001`        | this is neither JSON nor YAML that can be read; it may hold control characters",
                "f.json | `{\n \"a\": 1,}`   | this is no JSON text that can be read (line 2, column 9)",
                "f.json | `{} {}`            | this is no JSON text that can be read (line 1, column 4)",
                "f.yaml | `a: 1e10001`       | it holds a number whose exponent is larger than is read here",
                "f.json | `{\"a\":1e-10001}`  | it holds a number whose exponent is larger than is read here",
            })
    void refusalNamesThePlace(String name, String text, String message) {
        assertThatThrownBy(() -> DocumentText.read(name, text)).hasMessage(name + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` `             | ``",
                "` [1]`          | [1]",
                "` {a: 1}`       | {\"a\":1}",
                "` {\"a\": 1.0}` | {\"a\":1.0}",
                "`\uFEFF{}`      | {}",
                "`\uFEFFa: 1`    | {\"a\":1}",
                "` {\"a\": 1} # a comment is YAML's` | {\"a\":1}",
            })
    void textIsReadByItsLook(String text, String json) {
        assertThat(read(text)).hasToString(json);
    }

    @Test
    void bytesAreReadAsUtf8UnlessTheyAreMarked() {
        assertThat(DocumentText.read("f.yaml", "a".getBytes(StandardCharsets.UTF_8)))
                .hasToString("\"a\"");
        assertThat(DocumentText.read("f.yaml", new byte[0]).isMissingNode()).isTrue();
        assertThatThrownBy(() -> DocumentText.read("f.yaml", new byte[] {(byte) 0xFE, (byte) 0xFE}))
                .hasMessage("f.yaml: the file is no text in UTF-8");
        assertThatThrownBy(() -> DocumentText.read("f.yaml", new byte[] {(byte) 0xFF}))
                .hasMessage("f.yaml: the file is no text in UTF-8");
    }

    @Test
    void nestingIsReadToItsLimit() {
        assertThat(read("[".repeat(500) + "]".repeat(500))).hasSize(1);
        assertThatThrownBy(() -> read("[".repeat(501) + "]".repeat(501))).isInstanceOf(UnusableDocumentException.class);
    }

    @Test
    void bombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a%s: &a%s [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, before))));
        }

        assertThatThrownBy(() -> read(bomb.toString()))
                .hasMessageContaining("its aliases repeat more than can be read");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> read("[".repeat(2_000))).isInstanceOf(UnusableDocumentException.class);
    }

    @Test
    void jsonIsReadWithItsDigitsAndTabs() {
        assertThat(read("{\t\"a\": 1.50, \"b\": \"\\u00e9\\/\"}")).hasToString("{\"a\":1.50,\"b\":\"é/\"}");
    }

    @Test
    void moreThanThreeMebibytesAreRead() {
        String lines = "a: text that fills a document\n".repeat(200_000).replace("a:", "- a:");

        assertThat(read(lines)).hasSize(200_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarkIsNoPartOfTheText(String charset) {
        byte[] bytes = "\uFEFFa: é".getBytes(Charset.forName(charset));

        assertThat(DocumentText.read("f.yaml", bytes)).hasToString("{\"a\":\"é\"}");
    }

    @Test
    void otherBytesAreRefused() {
        assertThatThrownBy(() -> DocumentText.read("f.yaml", "a: é".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("f.yaml: the file is no text in UTF-8");
    }

    private static JsonNode read(String yaml) {
        return DocumentText.read("f.yaml", yaml);
    }
}
