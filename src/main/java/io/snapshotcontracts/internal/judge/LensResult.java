package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.result.Finding;
import java.util.List;

/**
 * What a lens shows of a message.
 *
 * @param notJudged what could not be judged, each with the reason
 */
public record LensResult(List<Finding> findings, List<String> notJudged) {

    public LensResult {
        findings = List.copyOf(findings);
        notJudged = List.copyOf(notJudged);
    }

    static LensResult of(LensView view) {
        return new LensResult(view.findings(), view.notJudged());
    }
}
