package io.snapshotcontracts.result;

/** What a whole run amounts to, from best to worst. */
public enum Verdict {
    /** At least one interaction is verified, none violated or inconclusive. */
    VERIFIED,
    /** As verified, but some interaction was not provoked and all were required. */
    INCOMPLETE,
    /** None violated, but something could not be told, or nothing was verified at all. */
    INCONCLUSIVE,
    /** At least one interaction is violated. */
    VIOLATED;

    static Verdict of(ProviderRun run, boolean requireAll) {
        if (run.count(Outcome.VIOLATED) > 0) {
            return VIOLATED;
        }
        if (run.count(Outcome.INCONCLUSIVE) > 0 || run.count(Outcome.VERIFIED) == 0) {
            return INCONCLUSIVE;
        }
        return requireAll && run.count(Outcome.NOT_PROVOKED) > 0 ? INCOMPLETE : VERIFIED;
    }
}
