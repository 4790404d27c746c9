package io.snapshotcontracts.result;

import java.util.Comparator;
import java.util.List;

/** A whole verification: one run for each provider and implementation. */
public record RunResult(List<ProviderRun> runs) {

    public RunResult {
        runs = List.copyOf(runs);
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
