package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.Reproduction;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.SentRequest;
import java.util.List;
import java.util.stream.Stream;

/** A result that holds the same text in each place for text, in every outcome. */
final class HostileText {

    private HostileText() {}

    private static Reproduction again(String text) {
        String template = Reproduction.literal(text);
        return new Reproduction(template, List.of(template), template, true);
    }

    static RunResult everywhere(String text) {
        List<InteractionResult> interactions = Stream.of(Outcome.values())
                .map(outcome -> new InteractionResult(
                        text,
                        text,
                        outcome,
                        outcome == Outcome.VERIFIED || outcome == Outcome.VIOLATED ? null : text,
                        new SentRequest(text, text, text, List.of(text), again(text)),
                        text,
                        text,
                        200,
                        404,
                        outcome == Outcome.NOT_PROVOKED ? null : 1L,
                        outcome == Outcome.VIOLATED
                                ? List.of(new Finding(Lens.CONSUMER, text, text, text, text, text))
                                : List.of()))
                .toList();
        return new RunResult(
                List.of(new ProviderRun(text, text, interactions), new ProviderRun(text, text, interactions)));
    }
}
