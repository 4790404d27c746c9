package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));

    @Test
    void lensListsAHundredAndCountsTheOthers() {
        List<Finding> findings = Findings.capped(Lens.CONSUMER, findings(20_000));

        assertThat(findings).hasSize(101);
        assertThat(findings.get(99).path()).isEqualTo("$[99]");
        assertThat(findings.get(100).isRest()).isTrue();
        assertThat(findings.get(100).path()).isEqualTo("$");
        assertThat(findings.get(100).actual()).isEqualTo("20000 findings");
        assertThat(findings.get(100).message())
                .isEqualTo("… and 19900 more findings of this lens, which are not listed");
    }

    @Test
    void countOfThePagesBreachesIsTheLeastWhereTheyAreVeryMany() {
        Finding rest = Finding.rest(Lens.DOCUMENTATION, 19_900);

        assertThat(rest.isRest()).isTrue();
        assertThat(rest.actual()).isEqualTo("20000 findings or more");
        assertThat(rest.message()).isEqualTo("… and at least 19900 more findings of this lens, which are not listed");
        assertThat(Finding.rest(Lens.DOCUMENTATION, 9_999).actual()).isEqualTo("10099 findings");
    }

    @Test
    void asManyAsAreListedNeedNoCount() {
        assertThat(Findings.capped(Lens.CONSUMER, findings(100))).hasSize(100).noneMatch(Finding::isRest);
    }

    @Test
    void placeAndRuleIsListedOnce() {
        List<Finding> twice = List.of(findings(1).get(0), findings(1).get(0));

        assertThat(Findings.capped(Lens.CONSUMER, twice)).hasSize(1);
    }

    @Test
    @Timeout(60)
    void answerOfThousandsOfWrongItemsIsViolatedAndEachLensIsCapped() {
        String item = "{\"id\": 7, \"name\": 1, \"status\": \"odd\", \"type\": 5, \"started\": \"x\"},";
        Judgement judgement = judge("{\"count\": 7, \"snapshots\": [" + item.repeat(5_000) + "{}]}");

        assertThat(judgement.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(judgement.findings()).hasSizeLessThanOrEqualTo(202).anyMatch(Finding::isRest);
        assertThat(judgement.notJudged()).singleElement().asString().startsWith("what the consumer needs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e9999999999",
                "1e400000000",
                "-1e-400000000",
                "1e2147483648",
                "0e9999999999",
                "1e99999999999999999"
            })
    @Timeout(20)
    void numberThatWouldBeWrittenOutForHoursIsNotJudged(String number) {
        for (String body : List.of("{\"count\": " + number + ", \"snapshots\": []}", "[" + number + "]", number)) {
            Judgement judgement = judge(body);

            assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
            assertThat(judgement.reason())
                    .isEqualTo("the answer cannot be judged: the JSON has a number whose exponent is larger than is"
                            + " read here");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0e0", "0.0", "0e300", "0E+2000"})
    void numberOfAnyUsualSizeIsJudged(String zero) {
        assertThat(judge("{\"count\": " + zero + ", \"snapshots\": []}").outcome())
                .isNotEqualTo(Outcome.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset",
                "application/json; charset=",
                "application/json;",
                "application/json; =utf-8",
                "application/json;;;",
                "application/json; charset=\"utf-8",
                "application/json; charset=no-such",
                "application/json; a=b=c",
                ";",
                "/",
                "application/",
                "json",
                "application/json, text/html"
            })
    void contentTypeThatIsNoneEndsNothing(String type) {
        assertThat(judge(type, "{\"count\": 0, \"snapshots\": []}").outcome())
                .isIn(Outcome.VERIFIED, Outcome.VIOLATED, Outcome.INCONCLUSIVE);
    }

    @Test
    void parameterWithoutAValueMeansNothing() {
        assertThat(judge("application/json; charset", "{\"count\": 0, \"snapshots\": []}")
                        .outcome())
                .isEqualTo(Outcome.VERIFIED);
    }

    private static Judgement judge(String body) {
        return judge("application/json", body);
    }

    private static Judgement judge(String type, String body) {
        Contract contract = CONTRACTS.contractsOf("dws").get(0);
        return new Judge(CONTRACTS.documentationOf("dws"))
                .judge(
                        contract,
                        contract.interactions().get(0),
                        new HttpResponse(200, Headers.NONE.with("Content-Type", type), Body.of(body)));
    }

    private static List<Finding> findings(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Finding(Lens.CONSUMER, "$[" + i + "]", "rule", "a", "b", "a message"))
                .toList();
    }
}
