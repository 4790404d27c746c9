package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
                "``                   → $",
                "$[007]               → $[7]",
                "$[\"a\\\"b\"]         → $['a\"b']",
                "$.*['a']             → $.*.a",
            })
    void dialectsOfOnePathAreOne(String written, String read) {
        assertThat(RulePath.parse(written).text()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$..a", "$.a[?(@.b)]", "$.a[0:2]", "$.", "$.a[", "$['a", "$.a b", "$a", "$ .a", "$.a.b c"})
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

    @ParameterizedTest
    @CsvSource({
        "$, '', 2",
        "$, a, 2",
        "$.a, a, 4",
        "$.a, b, 0",
        "$.a, a/b, 4",
        "$.a.b, a, 0",
        "$.a.b, a/b, 8",
        "$.a[*], a/0, 4",
        "$.a[*], a/9, 4",
        "$.a[*], a/1:, 0",
        "$.a[*], a//, 0",
        "$.a[*], a/-1, 0",
        "$.*.b, a/b, 4",
        "$.*, 0, 2",
        "$[3], 3, 4",
        "$[3], 4, 0",
        "$.b.c, a/c, 0",
    })
    void eachNamedStepWeighsTwice(String path, String place, int weight) {
        List<String> names = place.isEmpty() ? List.of() : List.of(place.split("/", -1));

        assertThat(RulePath.parse(path).weight(names)).isEqualTo(weight);
    }

    @Test
    void namesAreThoseOfTheSteps() {
        assertThat(RulePath.parse("$.a[0]['b c']").names()).containsExactly("a", "0", "b c");
    }

    @ParameterizedTest
    @CsvSource({"$.a['#text'], true", "$.a['@b'], true", "$.a, false", "$, false", "$['#text'].a, false"})
    void textOfXmlIsKnownByTheLastStep(String path, boolean isOfXmlText) {
        assertThat(RulePath.parse(path).isOfXmlText()).isEqualTo(isOfXmlText);
    }

    @ParameterizedTest
    @CsvSource({
        "$, true",
        "$.a, true",
        "$.a[1], true",
        "$.a[1].b, true",
        "$.a[*].b, true",
        "$.a[*].c, false",
        "$.*[0], true",
        "$.*.d, true",
        "$.a[2], false",
        "$.x, false",
        "$.a.b, false",
        "$.n, true",
        "$.n.x, false",
    })
    void valueHasSomethingAtThePathOrNot(String path, boolean isIn) throws JsonProcessingException {
        JsonNode value = ContractReader.JSON.readTree("{\"n\": null, \"a\": [1, {\"b\": 2}], \"o\": {\"d\": 3}}");

        assertThat(RulePath.parse(path).isIn(value)).isEqualTo(isIn);
    }
}
