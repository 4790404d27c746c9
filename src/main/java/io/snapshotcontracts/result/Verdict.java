package io.snapshotcontracts.result;

/** What a whole run amounts to, from best to worst. */
public enum Verdict {
    /** At least one interaction is verified, none violated (what is accepted counts as verified) or inconclusive. */
    VERIFIED,
    /** As verified, but some interaction was not provoked and all were required. */
    INCOMPLETE,
    /** None violated, but something is undecided, or nothing was verified at all. */
    INCONCLUSIVE,
    /** At least one interaction is violated. */
    VIOLATED;

    // what the contract calls pending is reported and decides nothing
    static Verdict of(ProviderRun run, boolean requireAll) {
        if (run.deciding(Outcome.VIOLATED) > 0) {
            return VIOLATED;
        }
        if (run.deciding(Outcome.INCONCLUSIVE) > 0 || run.count(Outcome.VERIFIED) + run.accepted() == 0) {
            return INCONCLUSIVE;
        }
        return requireAll && run.deciding(Outcome.NOT_PROVOKED) > 0 ? INCOMPLETE : VERIFIED;
    }
}
