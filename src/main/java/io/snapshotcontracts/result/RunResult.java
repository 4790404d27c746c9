package io.snapshotcontracts.result;

import java.util.Comparator;
import java.util.List;

/**
 * A whole verification: one run for each provider and implementation.
 *
 * @param notices which accepted findings need a look
 */
public record RunResult(List<ProviderRun> runs, List<AcceptanceNotice> notices) {

    public RunResult {
        runs = List.copyOf(runs);
        notices = List.copyOf(notices);
    }

    /** One without accepted findings. */
    public RunResult(List<ProviderRun> runs) {
        this(runs, List.of());
    }

    public RunResult withNotices(List<AcceptanceNotice> given) {
        return new RunResult(runs, given);
    }

    /** Violated interactions that count as verified. */
    public long accepted() {
        return runs.stream().mapToLong(ProviderRun::accepted).sum();
    }

    public long count(Outcome outcome) {
        return runs.stream().mapToLong(run -> run.count(outcome)).sum();
    }

    /**
     * The worst verdict of the runs: a run that verified nothing is not green because another one is.
     *
     * @param requireAll whether an interaction that was not provoked is a failure
     */
    public Verdict verdict(boolean requireAll) {
        return runs.stream()
                .map(run -> Verdict.of(run, requireAll))
                .max(Comparator.naturalOrder())
                .orElse(Verdict.INCONCLUSIVE);
    }
}
