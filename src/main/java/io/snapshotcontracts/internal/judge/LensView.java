package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.result.Finding;
import java.util.ArrayList;
import java.util.List;

/** What a lens shows of one answer: what is wrong, and what it could not judge. */
final class LensView {

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notJudged = new ArrayList<>();

    void add(List<Finding> more) {
        findings.addAll(more);
    }

    void notJudged(String reason) {
        if (!notJudged.contains(reason)) {
            notJudged.add(reason);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    List<String> notJudged() {
        return notJudged;
    }
}
