package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.Verdict;

/** Colours of a terminal, or none; painted text must be padded before, since the codes take no columns. */
enum Palette {
    PLAIN,
    COLOUR;

    private static final String GREEN = "32";
    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String CYAN = "36";

    String paint(Outcome outcome, String text) {
        return paint(
                switch (outcome) {
                    case VERIFIED -> GREEN;
                    case VIOLATED -> RED;
                    case INCONCLUSIVE -> YELLOW;
                    case NOT_PROVOKED -> CYAN;
                },
                text);
    }

    String paint(Verdict verdict, String text) {
        return paint(
                "1;"
                        + switch (verdict) {
                            case VERIFIED -> GREEN;
                            case VIOLATED -> RED;
                            case INCONCLUSIVE, INCOMPLETE -> YELLOW;
                        },
                text);
    }

    private String paint(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
