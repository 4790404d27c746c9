package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.report.Results.finding;
import static io.snapshotcontracts.internal.report.Results.inconclusive;
import static io.snapshotcontracts.internal.report.Results.notProvoked;
import static io.snapshotcontracts.internal.report.Results.provider;
import static io.snapshotcontracts.internal.report.Results.run;
import static io.snapshotcontracts.internal.report.Results.verified;
import static io.snapshotcontracts.internal.report.Results.violated;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictLineTest {

    private static final InteractionResult VERIFIED = verified("read");
    private static final InteractionResult VIOLATED = violated("read", finding("$", "1", "2"));
    private static final InteractionResult INCONCLUSIVE = inconclusive("cut short");
    private static final InteractionResult NOT_PROVOKED = notProvoked("not listed");

    @Test
    void countsOnlyWhatThereIs() {
        assertThat(line(run(VERIFIED))).isEqualTo("VERIFIED 1 of 1 interaction verified");
        assertThat(line(run(VERIFIED, NOT_PROVOKED)))
                .isEqualTo("VERIFIED 1 of 2 interactions verified, 1 not provoked");
        assertThat(line(run(VERIFIED, VIOLATED))).isEqualTo("FAILED 1 of 2 interactions broken");
        assertThat(line(run(VIOLATED, INCONCLUSIVE, NOT_PROVOKED)))
                .isEqualTo("FAILED 1 of 3 interactions broken, 1 inconclusive, 1 not provoked");
        assertThat(line(run(VERIFIED, INCONCLUSIVE)))
                .isEqualTo("INCONCLUSIVE 1 of 2 interactions inconclusive, none broken");
        assertThat(line(run(INCONCLUSIVE, NOT_PROVOKED)))
                .isEqualTo("INCONCLUSIVE 1 of 2 interactions inconclusive, 1 not provoked, none broken");
    }

    @Test
    void saysThatAllWereRequired() {
        assertThat(line(run(VERIFIED, NOT_PROVOKED), true))
                .isEqualTo("INCOMPLETE 1 of 2 interactions not provoked, and all are required");
    }

    @Test
    void namesWhatNothingWasVerifiedOf() {
        RunResult result = new RunResult(List.of(
                provider("orders", VERIFIED), provider("stock", NOT_PROVOKED), provider("tax"), provider("tax")));

        assertThat(line(result)).isEqualTo("INCONCLUSIVE nothing was verified of stock and tax");
    }

    private static String line(RunResult result) {
        return line(result, false);
    }

    private static String line(RunResult result, boolean requireAll) {
        Verdict verdict = result.verdict(requireAll);
        return VerdictLine.word(verdict) + " " + VerdictLine.meaning(verdict, result);
    }
}
