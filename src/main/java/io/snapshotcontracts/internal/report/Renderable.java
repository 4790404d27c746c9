package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.Failure;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.SentRequest;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Finds the results that a report cannot show, after writing all of them failed, so that the others are shown. */
public final class Renderable {

    private Renderable() {}

    /** Writes one form of a report. */
    @FunctionalInterface
    interface Form {

        void write(RunResult result) throws IOException;
    }

    /** The same result, with an internal error in place of each interaction that some form cannot show. */
    public static RunResult of(RunResult result) {
        return of(result, Renderable::everyForm);
    }

    static RunResult of(RunResult result, Form form) {
        return new RunResult(
                result.runs().stream()
                        .map(run -> new ProviderRun(
                                run.provider(),
                                run.url(),
                                run.interactions().stream()
                                        .map(interaction -> of(run, interaction, form))
                                        .toList()))
                        .toList(),
                result.notices());
    }

    private static InteractionResult of(ProviderRun run, InteractionResult interaction, Form form) {
        try {
            form.write(alone(run, interaction));
            return interaction;
        } catch (Throwable thrown) { // even an Error: the other interactions can be shown
            Failure failure = Failure.of(thrown, "showing the result").withoutMessages(thrown);
            InteractionResult failed = interaction.failed(failure);
            try {
                form.write(alone(run, failed));
                return failed;
            } catch (Throwable again) { // then it is the contract's own words
                return plain(failed);
            }
        }
    }

    private static InteractionResult plain(InteractionResult failed) {
        SentRequest request = new SentRequest(ascii(failed.request().method()), "", "", List.of());
        return failed.withNames(Renderable::ascii).withRequest(request);
    }

    private static String ascii(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    private static RunResult alone(ProviderRun run, InteractionResult interaction) {
        return new RunResult(List.of(new ProviderRun(run.provider(), run.url(), List.of(interaction))));
    }

    private static void everyForm(RunResult result) throws IOException {
        Verdict verdict = result.verdict(false);
        new ConsoleReport(Theme.UNICODE, true, true).write(result, verdict, new StringBuilder());
        ReportFolder.render(View.of(result, verdict, Map.of()));
    }
}
