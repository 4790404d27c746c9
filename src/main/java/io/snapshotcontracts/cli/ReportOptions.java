package io.snapshotcontracts.cli;

import io.snapshotcontracts.report.ConsoleReport;
import io.snapshotcontracts.report.JsonReport;
import io.snapshotcontracts.report.Theme;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import picocli.CommandLine.Option;

/** How the result is shown. */
final class ReportOptions {

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "Form of the result (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(names = "--ascii", description = "Draw with ASCII characters only.")
    private boolean ascii;

    @Option(
            names = "--verbose",
            description = "Show request and contract of every interaction, and the stack trace of a defect.")
    private boolean verbose;

    boolean isJson() {
        return format == Format.JSON;
    }

    void write(RunResult result, Verdict verdict, Shell shell) throws IOException {
        switch (format) {
            case JSON -> new JsonReport().write(result, shell.out());
            case TEXT ->
                new ConsoleReport(ascii ? Theme.ASCII : shell.theme(), shell.colour(), verbose)
                        .write(result, verdict, shell.out());
        }
    }
}
