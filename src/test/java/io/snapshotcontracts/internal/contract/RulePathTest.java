package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "$                    → $",
                "$.a.b                → $.a.b",
                "$[\"a\"]             → $.a",
                "$['a']['b c']        → $.a['b c']",
                "$[ 'a' ][0][*].*     → $.a[0][*].*",
                "$.ns:o['@id']        → $.ns:o.@id",
                "$.a['it\\'s']        → $.a['it's']",
                "a.b                  → $['a.b']",
            })
    void dialectsOfOnePathAreOne(String written, String read) {
        assertThat(RulePath.parse(written).text()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$..a", "$.a[?(@.b)]", "$.a[0:2]", "$.", "$.a[", "$['a", "$.a b"})
    void pathThatPactDoesNotHaveIsRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulePath.parse(path))
                .withMessageStartingWith("the path '" + path + "' cannot be read from");
    }

    @Test
    void pathLeadsToWhatItNamesAndWhatIsBelow() {
        RulePath path = RulePath.parse("$.a[*].b");

        assertThat(path.weight(List.of("a", "3", "b"))).isPositive();
        assertThat(path.weight(List.of("a", "3", "b", "c"))).isPositive();
        assertThat(path.weight(List.of("a", "x", "b"))).isZero();
        assertThat(path.weight(List.of("a", "3"))).isZero();
        assertThat(path.leadsTo(List.of("a", "3", "b"))).isTrue();
        assertThat(path.leadsTo(List.of("a", "3", "b", "c"))).isFalse();
    }
}
