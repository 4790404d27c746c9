package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.report.Results.finding;
import static io.snapshotcontracts.internal.report.Results.notProvoked;
import static io.snapshotcontracts.internal.report.Results.provider;
import static io.snapshotcontracts.internal.report.Results.run;
import static io.snapshotcontracts.internal.report.Results.verified;
import static io.snapshotcontracts.internal.report.Results.violated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void verdictAndTableComeFirstThenWhatNeedsALook() throws IOException {
        Golden.assertSame("everything.summary.md", write(Results.everything()));
    }

    @Test
    void aGreenRunIsVerdictAndTableAlone() throws IOException {
        assertThat(write(run(verified("read an order")))).isEqualTo("""
                        ## ✔ VERIFIED

                        1 of 1 interaction verified

                        | provider | verified | violated | inconclusive | not provoked |
                        | --- | ---: | ---: | ---: | ---: |
                        | orders <code>https&#58;//api.example/v1</code> | 1 | 0 | 0 | 0 |
                        """);
    }

    @Test
    void ofNoInteractionsThereAreNoNumbers() throws IOException {
        assertThat(write(new RunResult(List.of(provider("stock"))))).contains("</code> | – | – | – | – |\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                "| `a` <b> & \\ → &#124; &#96;a&#96; &#60;b&#62; &#38; &#92;",
                "</code></pre><img onerror=a> → &#60;/code&#62;&#60;/pre&#62;&#60;img onerror=a&#62;",
                "(j:b) !(h) → &#40;j&#58;b&#41; &#33;&#40;h&#41;",
                "**b** _i_ ~s~ $m$ @all #1 → &#42;&#42;b&#42;&#42; &#95;i&#95; &#126;s&#126; &#36;m&#36; &#64;all &#35;1",
            })
    void anyTextStaysText(String hostile, String escaped) throws IOException {
        String report = write(HostileText.everywhere(hostile));

        assertThat(report.replace(escaped, "x y")).isEqualTo(write(HostileText.everywhere("x y")));
    }

    @Test
    void aLinkOrPictureIsTextToo() {
        assertThat(Markdown.text("![a](javascript:b)")).isEqualTo("&#33;&#91;a&#93;&#40;javascript&#58;b&#41;");
    }

    @Test
    void aLineBreakCannotForgeAHeading() throws IOException {
        String report = write(HostileText.everywhere("x\n\n# forged\n- forged\n    forged"));

        assertThat(report.lines().filter(line -> line.matches(" *(# |- |\\d+\\. ).*")))
                .as("a reason keeps its lines, in a block that ends where a blank line would")
                .allMatch(line -> line.equals("- forged"));
        assertThat(report).doesNotContain("# forged").contains("x\n\n<pre>&#35; forged\n- forged\n    forged</pre>\n");
    }

    @Test
    void everyRowOfATableHasItsCells() throws IOException {
        List<String> rows = write(HostileText.everywhere("a | b\\| c"))
                .lines()
                .filter(line -> line.startsWith("|"))
                .toList();

        assertThat(rows).hasSize(2 + 2 + 2 * 3).allSatisfy(row -> assertThat(row.split(" ?\\| ?", -1))
                .hasSize(row.contains("provider") || rows.indexOf(row) < 4 ? 7 : 8));
    }

    @Test
    void whatACiServerWouldRefuseIsLeftOutWithASentence() throws IOException {
        InteractionResult failed = violated(
                "read",
                Collections.nCopies(100, finding("$.é", "é".repeat(200), "b")).toArray(Finding[]::new));
        List<InteractionResult> many = Collections.nCopies(200, failed);

        String report = write(new RunResult(List.of(new ProviderRun("orders", "http://h", many))));

        assertThat(report.getBytes(UTF_8)).hasSizeBetween(MEBIBYTE * 9 / 10, MEBIBYTE - 1);
        assertThat(report)
                .startsWith("## ✘ FAILED\n\n200 of 200 interactions broken\n")
                .endsWith(" |\n\nMore was found than a job's summary can hold; report.html has it all.\n");
    }

    @Test
    void aListThatIsCutIsClosed() throws IOException {
        List<InteractionResult> many = Collections.nCopies(3000, notProvoked("because ".repeat(100)));

        String report = write(new RunResult(List.of(new ProviderRun("orders", "http://h", many))));

        assertThat(report.getBytes(UTF_8)).hasSizeLessThan(MEBIBYTE);
        assertThat(report)
                .containsOnlyOnce("<details>")
                .endsWith("\n</details>\n\nMore was found than a job's summary can hold; report.html has it all.\n");
    }

    private static String write(RunResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        MarkdownReport.write(View.of(result, result.verdict(false)), out);
        return out.toString();
    }
}
