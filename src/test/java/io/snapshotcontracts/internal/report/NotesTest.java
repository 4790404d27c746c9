package io.snapshotcontracts.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the documentation did not say, or what was not judged by it, is said even of what is verified. */
class NotesTest {

    private static final InteractionResult VERIFIED = Results.verified("get an order");
    private static final String REASON = "the body is text/csv, of which the media type alone is judged";

    @Test
    void jsonHasTheMembersOnlyWhereTheySaySomething() throws IOException {
        StringBuilder plain = new StringBuilder();
        StringBuilder noted = new StringBuilder();

        new JsonReport().write(run(VERIFIED), plain);
        new JsonReport().write(run(noted()), noted);

        assertThat(plain.toString()).doesNotContain("documented", "notJudged");
        assertThat(noted.toString())
                .contains("\"documented\": false")
                .containsPattern("\"notJudged\": \\[\\s*\"" + REASON);
    }

    @Test
    void markdownListsThemBelowWhatNeedsALook() throws IOException {
        StringBuilder markdown = new StringBuilder();

        MarkdownReport.write(View.of(run(noted()), Verdict.VERIFIED), markdown);

        assertThat(markdown.toString())
                .contains("### Verified, but not by all of the documentation")
                .contains("no operation of the documentation matches this request")
                .contains(REASON);
    }

    @Test
    void consoleAndHtmlShowThemBelowTheInteraction() throws IOException {
        StringBuilder console = new StringBuilder();
        StringBuilder html = new StringBuilder();

        new ConsoleReport(Theme.UNICODE, false, false).write(run(noted()), Verdict.VERIFIED, console);
        HtmlReport.write(View.of(run(noted()), Verdict.VERIFIED), html);

        assertThat(console.toString().replaceAll("\\s+", " "))
                .contains("not documented: no operation of the documentation matches this request")
                .contains("not judged: " + REASON);
        assertThat(html.toString()).contains("not documented: no operation", "not judged: " + REASON);
    }

    private static InteractionResult noted() {
        return new InteractionResult(
                VERIFIED.description(),
                VERIFIED.state(),
                VERIFIED.outcome(),
                null,
                VERIFIED.request(),
                null,
                VERIFIED.source(),
                200,
                200,
                1L,
                List.of(),
                false,
                List.of(REASON),
                null,
                false);
    }

    private static RunResult run(InteractionResult interaction) {
        return new RunResult(List.of(new ProviderRun("shop", "http://localhost", List.of(interaction))));
    }
}
