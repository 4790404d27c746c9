package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.result.Verdict;

/** The program's exit codes, on which scripts of users rely. */
final class ExitCodes {

    static final int VERIFIED = 0;
    static final int VIOLATED = 1;
    static final int USAGE = 2;
    static final int INCONCLUSIVE = 3;
    static final int INCOMPLETE = 4;
    static final int DEFECT = 70;

    private ExitCodes() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> VERIFIED;
            case VIOLATED -> VIOLATED;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case INCOMPLETE -> INCOMPLETE;
        };
    }
}
