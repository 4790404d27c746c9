package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedFindingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$ | ['a'] | [\"a\"] | ['b', 1] | [\"b\",1]",
                "$.a | {'a': 'ç'} | \"ç\" | {'a': 'é'} | \"é\"",
                "$.a | {'a': 1.50} | 1.50 | {'a': 2e1} | 20.0",
                "$.a[1].b | {'a': [{}, {'b': null}]} | null | {'a': [{}, {'b': 'x\\ty'}]} | \"x\\ty\"",
                // a name that begins with another one, and one like a place
                "$.ab | {'a': {'b': 1}, 'ab': 2} | 2 | {'a': {'b': 3}, 'ab': 4} | 4",
                "$['a.b'] | {'a': {'b': 1}, 'a.b': 2} | 2 | {'a': {'b': 3}, 'a.b': 4} | 4",
                "$['1'] | {'1': 'x'} | \"x\" | {'1': 'y'} | \"y\"",
            })
    void findingIsSaidWithTheValueOfAnotherAnswer(
            String path, String first, String actual, String other, String otherActual) {
        Finding finding = finding(path, actual);

        RepeatedFindings repeated = RepeatedFindings.of(List.of(finding), json(first));

        assertThat(Objects.requireNonNull(repeated).about(json(other))).containsExactly(finding.about(otherActual));
    }

    @ParameterizedTest
    @CsvSource({"$.a,absent", "status,200", "header:A,b"})
    void findingThatQuotesNoValueOfTheBodyStays(String path, String actual) {
        Finding finding = finding(path, actual);

        RepeatedFindings repeated = RepeatedFindings.of(List.of(finding), json("{'b': 1}"));

        assertThat(Objects.requireNonNull(repeated).about(json("{'b': 2}"))).containsExactly(finding);
    }

    @Test
    void numberOfFindingsThatAreNotListedStays() {
        Finding rest = Finding.rest(Lens.CONSUMER, 7);

        RepeatedFindings repeated = RepeatedFindings.of(List.of(rest), json("{}"));

        assertThat(Objects.requireNonNull(repeated).about(json("{}"))).containsExactly(rest);
    }

    @ParameterizedTest
    @CsvSource({"$.a,2", "$.b,1", "$.a.b,1", "$,a list of one"})
    void findingsThatQuoteOtherThingsAreNotRepeated(String path, String actual) {
        assertThat(RepeatedFindings.of(List.of(finding(path, actual)), json("{'a': 1}")))
                .isNull();
    }

    private static Finding finding(String path, String actual) {
        return new Finding(Lens.CONSUMER, path, "a rule", "something else", actual, "it differs");
    }

    private static JsonNode json(String text) {
        return Objects.requireNonNull(
                StrictJson.read(Body.of(text.replace('\'', '"'))).value());
    }
}
