package io.snapshotcontracts.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header as RFC 7240 lets clients write it. */
class PreferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code=503",
                "Code=503",
                "CODE = 503",
                "code=\"503\"",
                "code=503; foo=bar",
                "code=503;foo",
                "code=503, wait=10",
                "respond-async, code=503",
                "respond-async,code=503",
                "wait=10; foo=\"a b\", code = \"503\" , handling=lenient",
                "handling=lenient; code=503",
                "example=other, code=503",
                "code=503, code=400"
            })
    void preferenceIsRecognised(String header) {
        assertThat(header).matches(pattern("code", "503"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "503",
                "code",
                "code=",
                "code=5031",
                "code=50",
                "code=503 504",
                "xcode=503",
                "x-code=503",
                "wait=code=503",
                "code=400, code=503",
                "code=400; x, code=\"503\"",
                "example=503"
            })
    void anythingElseIsNot(String header) {
        assertThat(header).doesNotMatch(pattern("code", "503"));
    }

    @Test
    void oneOfSeveralNamesInAnyLetters() {
        String pattern = pattern("example", "snap_full", "a-snapshot-exists");

        assertThat("example=A-Snapshot-Exists").matches(pattern);
        assertThat("example=\"snap_full\"").matches(pattern);
        assertThat("example=snap").doesNotMatch(pattern);
    }

    @Test
    void longHeadersNeitherHangNorOverflow() {
        String pattern = pattern("code", "503");

        assertThat(", ".repeat(100_000)).doesNotMatch(pattern);
        assertThat("a".repeat(200_000)).doesNotMatch(pattern);
        assertThat(" ".repeat(200_000) + ",code=503").matches(pattern);
    }

    private static String pattern(String name, String... values) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        Preference.require(request, name, List.of(values));
        return request.at("/headers/Prefer/matches").asText();
    }
}
