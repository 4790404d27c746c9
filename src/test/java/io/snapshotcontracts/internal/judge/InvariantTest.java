package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.Body;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the rules that no schema can say are broken. */
class InvariantTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // from | till | whether the rule is broken
                "'2026-01-01T10:00:00Z'      | '2026-01-01T09:59:59Z'      | true",
                "'2026-01-01T10:00:00Z'      | '2026-01-01T10:00:00Z'      | false",
                "'2026-01-01T10:00:00+02:00' | '2026-01-01T09:00:00+00:00' | false",
                "'2026-01-01T10:00:00Z'      | '2026-01-01T11:00:00+02:00' | true",
                "'2026-01-01T10:00:00'       | '2026-01-01T09:00:00'       | true",
                "'2026-01-01T10:00:00'       | '2026-01-01T10:00:00'       | false",
                "'2026-01-01T10:00:00'       | '2026-01-01T10:00:00.5'     | false",
                // a local time and one with an offset cannot be compared
                "'2026-01-01T10:00:00Z'      | '2025-01-01T10:00:00'       | false",
                "'2026-01-01T10:00:00'       | '2025-01-01T10:00:00Z'      | false",
                "'2026-01-01T10:00:00Z'      | 'soon'                      | false",
                "'soon'                      | '2025-01-01T10:00:00Z'      | false",
                "'2026-01-01T10:00:00Z'      | 5                           | false",
                "'2026-01-01T10:00:00Z'      | null                        | false",
            })
    void laterTimeIsNotBeforeTheEarlierOne(String from, String till, boolean broken) {
        Invariant rule = new Invariant(
                Invariant.Kind.NOT_BEFORE, json("{'earlier': 'from', 'later': 'till'}"), "message", "source");

        assertThat(rule.breach(json("{'from': " + from + ", 'till': " + till + "}"))
                        .isPresent())
                .isEqualTo(broken);
        assertThat(rule.breach(json("{'till': " + till + "}"))).isEmpty();
        assertThat(rule.breach(json("{'from': " + from + "}"))).isEmpty();
    }

    private static JsonNode json(String text) {
        return Objects.requireNonNull(
                StrictJson.read(Body.of(text.replace('\'', '"'))).value(), text);
    }
}
