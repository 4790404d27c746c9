package io.snapshotcontracts.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.ConsumerNeeds;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.internal.judge.Judgement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is remembered of one answer is said of another only where pact-jvm would say the same of that one. */
class RememberedNeedsTest {

    private static final ContractSet CONTRACTS = ContractSet.bundled();

    /** A prime, so that all kinds, places and elements have their turn. */
    private static final int EACH = 29;

    @ParameterizedTest
    @MethodSource("io.snapshotcontracts.testsupport.Vendors#withContracts")
    void violationIsToldAsIfItWereTheFirst(String provider) {
        Documentation documentation = documentation(provider);
        Judge judge = new Judge(documentation);
        ConsumerNeeds remembering = new ConsumerNeeds(CONTRACTS);
        List<Variation> violations = Variations.of(documentation).stream()
                .filter(variation -> !variation.legal())
                .toList();

        int compared = 0;
        for (int i = 0; i < violations.size(); i += EACH) {
            Variation violation = violations.get(i);
            judge.judgeRecorded(violation.operation(), violation.answer(), remembering, false);
            for (HttpResponse answer : likes(violation.answer())) {
                Judgement first =
                        judge.judgeRecorded(violation.operation(), answer, new ConsumerNeeds(CONTRACTS), false);
                assertThat(judge.judgeRecorded(violation.operation(), answer, remembering, false))
                        .as(violation + " as " + new String(answer.body().bytes(), StandardCharsets.UTF_8))
                        .isEqualTo(first);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(violations.size() / EACH);
    }

    /** The answer, and the same with other values. */
    private static List<HttpResponse> likes(HttpResponse answer) {
        String text = new String(answer.body().bytes(), StandardCharsets.UTF_8);
        List<HttpResponse> likes = new ArrayList<>(List.of(answer));
        for (String other : List.of(
                text.replace('1', '2'), text.replace('a', 'o'), text.replace("0", ""), text.replace("true", "false"))) {
            likes.add(new HttpResponse(answer.status(), answer.headers(), Body.of(other)));
        }
        return likes;
    }

    private static Documentation documentation(String provider) {
        return CONTRACTS.documentation().stream()
                .filter(documented -> documented.provider().equals(provider))
                .findFirst()
                .orElseThrow();
    }
}
