package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.Body;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PactBodyReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                // form, what the header names → kind, type, whether it is named, JSON
                "`{'content': '{\"a\": 1}'}`                          → ``         → PRESENT application/json false {\"a\":1}",
                "`{'content': ' [1] '}`                               → ``         → PRESENT application/json false [1]",
                "`{'content': '[1'}`                                  → ``         → PRESENT text/plain false null",
                "`{'content': '{a}'}`                                 → ``         → PRESENT text/plain false null",
                "`{'content': '1'}`                                   → ``         → PRESENT text/plain false null",
                "`{'content': ' <HTML><p>'}`                          → ``         → PRESENT text/html false null",
                "`{'content': '<!doctype html>'}`                     → ``         → PRESENT text/html false null",
                "`{'content': '<a>1</a>'}`                            → ``         → PRESENT application/xml false null",
                "`{'content': 'a'}`                                   → ``         → PRESENT text/plain false null",
                "`{'content': 'a'}`                                   → text/csv   → PRESENT text/csv true null",
                "`{'content': 'a', 'contentType': 'text/css'}`        → text/csv   → PRESENT text/css true null",
                "`{'content': 'a', 'contentType': null}`              → text/csv   → PRESENT text/csv true null",
                "`{'content': 'a'}`                                   → a/json     → PRESENT a/json true null",
                "`{'content': 'a'}`                                   → text/json  → PRESENT text/json true \"a\"",
                "`{'content': '1', 'encoded': 'json'}`                → text/json  → PRESENT text/json true 1",
                "`{'content': 'x', 'encoded': 'json'}`                → text/json  → PRESENT text/json true \"x\"",
                "`{'content': {'a': 1}}`                              → ``         → PRESENT application/json false {\"a\":1}",
                "`{'content': 1}`                                     → text/csv   → PRESENT text/csv true 1",
                "`{'content': null}`                                  → ``         → NULL `` false null",
                "`{'content': null}`                                  → text/csv   → NULL `` false null",
                "`{'content': null}`                                  → text/json  → PRESENT text/json true null",
                "`{'content': '', 'encoded': 'base64'}`               → text/json  → EMPTY `` false null",
                "`{'content': 'WzFd', 'encoded': 'Base64'}`           → text/json  → PRESENT text/json true [1]",
                "`{'content': 'WzFd', 'encoded': true}`               → ``         → PRESENT application/json false [1]",
                "`{}`                                                 → text/json  → MISSING `` false null",
                "null                                                 → text/json  → NULL `` false null",
                "`'[1]'`                                              → ``         → PRESENT application/json false [1]",
                "`''`                                                 → text/json  → EMPTY `` false null",
                "1                                                    → text/csv   → PRESENT text/csv true 1",
            })
    void versionFourSaysWhatABodyIs(String body, String header, String read) {
        assertThat(described(read(body, header, true))).isEqualTo(read.replace("`", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`{}`             → ``        → PRESENT application/json false {}",
                "`{'content': 1}` → text/csv  → PRESENT text/csv true {\"content\":1}",
                "null             → ``        → NULL `` false null",
                "`''`             → image/gif → EMPTY `` false null",
                "`'[1]'`          → ``        → PRESENT application/json false [1]",
                "`'a'`            → text/json → PRESENT text/json true \"a\"",
                "`''`             → text/json → EMPTY `` false null",
            })
    void olderVersionsHaveTheBodyItself(String body, String header, String read) {
        assertThat(described(read(body, header, false))).isEqualTo(read.replace("`", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/gif", "multipart/mixed; boundary=b", "application/pdf"})
    void bytesOfOlderVersionsMayBeBase64OrMeanThemselves(String type) {
        ContractBody body = read("'aGVs\\nbG8='", type, false);

        assertThat(body.text()).isEqualTo("hello");
        assertThat(body.isContent(Body.of("hello"))).isTrue();
        assertThat(body.isContent(Body.of("aGVs\nbG8="))).isTrue();
        assertThat(body.isContent(Body.of("aGVsbG8="))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aGVsbG8", "aGVsb.8=", "=", "aGVsbG8==="})
    void textThatIsNoBase64MeansItself(String text) {
        ContractBody body = read("'" + text + "'", "image/gif", false);

        assertThat(body.text()).isEqualTo(text);
        assertThat(body.isContent(Body.of(text))).isTrue();
        assertThat(body.isContent(Body.of(""))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/csv", "application/x-www-form-urlencoded", "a/*"})
    void textOfATextTypeIsNeverBase64(String type) {
        assertThat(read("'aGVsbG8='", type, false).text()).isEqualTo("aGVsbG8=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aGVs?bG8=", "aGVsbG8=x"})
    void contentThatIsNoBase64IsRefused(String content) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{'content': '" + content + "', 'encoded': 'base64'}", "a/b", true))
                .withMessage("the content is not Base64");
    }

    @Test
    void partOfABodyIsKnownByItsLookWhereNoTypeIsNamed() {
        assertThat(described(ContractBody.of(Body.of("[1]"), null))).isEqualTo("PRESENT application/json false [1]");
        assertThat(described(ContractBody.of(Body.of("[1]"), "text/plain"))).isEqualTo("PRESENT text/plain true null");
        assertThat(described(ContractBody.of(Body.of("[1]"), "text/json"))).isEqualTo("PRESENT text/json true [1]");
        assertThat(described(ContractBody.of(Body.EMPTY, "text/json"))).isEqualTo("EMPTY  false null");
    }

    private static String described(ContractBody body) {
        assertThat(body.isPresent()).isEqualTo(!body.content().isEmpty());
        return body.kind() + " " + body.type().base() + " " + body.typeIsNamed() + " " + body.json();
    }

    private static ContractBody read(String body, String header, boolean versionFour) {
        try {
            // quotes within texts are those that the table has
            String json = "{'body': " + body.replace("\"", "\\\"") + "}";
            JsonNode message = ContractReader.JSON.readTree(json.replace('\'', '"'));
            return PactBodyReader.read(
                    message,
                    header.isEmpty() ? Map.of("X-A", List.of("b")) : Map.of("content-type", List.of(header)),
                    versionFour);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }
}
