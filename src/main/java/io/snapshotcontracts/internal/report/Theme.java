package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.text.VisibleText;
import io.snapshotcontracts.result.Outcome;

/** The characters that the console report draws with; ASCII is for terminals and logs that know nothing else. */
public enum Theme {
    UNICODE("├─ ", "└─ ", "│  ", " │ ", "─┼─", "─", "–"),
    ASCII("+- ", "`- ", "|  ", " | ", "-+-", "-", "-");

    private final String branch;
    private final String lastBranch;
    private final String trunk;
    private final String column;
    private final String cross;
    private final String rule;
    private final String nothing;

    Theme(String branch, String lastBranch, String trunk, String column, String cross, String rule, String nothing) {
        this.branch = branch;
        this.lastBranch = lastBranch;
        this.trunk = trunk;
        this.column = column;
        this.cross = cross;
        this.rule = rule;
        this.nothing = nothing;
    }

    String branch(boolean last) {
        return last ? lastBranch : branch;
    }

    /** The prefix below a branch: the trunk goes on until the last one. */
    String belowBranch(boolean last) {
        return last ? " ".repeat(trunk.length()) : trunk;
    }

    String column() {
        return column;
    }

    String cross() {
        return cross;
    }

    String rule(int width) {
        return rule.repeat(width);
    }

    /** In place of a number that does not exist. */
    String nothing() {
        return nothing;
    }

    String mark(Outcome outcome) {
        boolean unicode = this == UNICODE;
        return switch (outcome) {
            case VERIFIED -> unicode ? "✔" : "ok";
            case VIOLATED -> unicode ? "✘" : "XX";
            case INCONCLUSIVE -> unicode ? "!" : "!!";
            case NOT_PROVOKED -> unicode ? "–" : "--";
        };
    }

    /** Text from outside, with every character made visible that this theme cannot show or a terminal would obey. */
    public String show(String text) {
        return this == ASCII ? VisibleText.ascii(text) : VisibleText.unicode(text);
    }
}
