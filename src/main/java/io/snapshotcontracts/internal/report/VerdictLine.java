package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import java.util.stream.Collectors;

/** The last line: one word to search for, and its meaning in this run. */
final class VerdictLine {

    private VerdictLine() {}

    static String word(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> "VERIFIED";
            case INCOMPLETE -> "INCOMPLETE";
            case INCONCLUSIVE -> "INCONCLUSIVE";
            case VIOLATED -> "FAILED";
        };
    }

    static String meaning(Verdict verdict, RunResult result) {
        long all = result.runs().stream()
                .mapToLong(run -> run.interactions().size())
                .sum();
        long inconclusive = result.count(Outcome.INCONCLUSIVE);
        long notProvoked = result.count(Outcome.NOT_PROVOKED);
        return switch (verdict) {
            case VERIFIED ->
                of(result.count(Outcome.VERIFIED), all)
                        + " verified"
                        + ifAny(result.accepted(), "violated as accepted")
                        + ifAny(notProvoked, "not provoked")
                        + ifAny(pending(result), "pending and not verified");
            case INCOMPLETE -> of(notProvoked, all) + " not provoked, and all are required";
            case INCONCLUSIVE ->
                inconclusive > 0
                        ? of(inconclusive, all) + " inconclusive" + ifAny(notProvoked, "not provoked")
                                + (result.accepted() == 0
                                        ? ", none broken"
                                        : ifAny(result.accepted(), "violated as accepted"))
                        : "nothing was verified" + ofWhom(result);
            case VIOLATED ->
                of(result.count(Outcome.VIOLATED) - result.accepted(), all)
                        + " broken"
                        + ifAny(result.accepted(), "broken as accepted")
                        + ifAny(inconclusive, "inconclusive")
                        + ifAny(notProvoked, "not provoked");
        };
    }

    private static long pending(RunResult result) {
        return result.runs().stream()
                .flatMap(run -> run.interactions().stream())
                .filter(interaction -> interaction.pending() && interaction.outcome() != Outcome.VERIFIED)
                .filter(interaction -> interaction.outcome() != Outcome.NOT_PROVOKED)
                .count();
    }

    private static String of(long count, long all) {
        return count + " of " + all + (all == 1 ? " interaction" : " interactions");
    }

    private static String ifAny(long count, String what) {
        return count == 0 ? "" : ", " + count + " " + what;
    }

    private static String ofWhom(RunResult result) {
        String providers = result.runs().stream()
                .filter(run -> run.count(Outcome.VERIFIED) == 0)
                .map(ProviderRun::provider)
                .distinct()
                .collect(Collectors.joining(" and "));
        return providers.isEmpty() ? "" : " of " + providers;
    }
}
