package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.coverage.ContractCoverage;
import io.snapshotcontracts.internal.report.ConsoleReport;
import io.snapshotcontracts.internal.report.JsonReport;
import io.snapshotcontracts.internal.report.Locations;
import io.snapshotcontracts.internal.report.Renderable;
import io.snapshotcontracts.internal.report.ReportFolder;
import io.snapshotcontracts.internal.report.ReportFolderException;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the result is shown. */
final class ReportOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec command;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "Form of the result (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(names = "--ascii", description = "Draw with ASCII characters only.")
    private boolean ascii;

    @Option(names = "--verbose", description = "Show every request, and a defect's stack trace.")
    private boolean verbose;

    boolean isJson() {
        return format == Format.JSON;
    }

    @Option(names = "--report-dir", paramLabel = "DIR", description = "Folder for report.html and all other reports.")
    private @Nullable Path reportDir;

    private @Nullable ReportFolder folder;

    /** Called before a request is sent: that reports cannot be written is not worth a run to find out. */
    void prepare() {
        folder = folder(command, reportDir, ReportFolder::at);
    }

    static @Nullable ReportFolder folder(
            CommandSpec command, @Nullable Path reportDir, Function<Path, ReportFolder> opened) {
        if (reportDir != null && reportDir.toString().isEmpty()) {
            throw new ParameterException(command.commandLine(), "--report-dir must not be empty");
        }
        return reportDir == null ? null : opened.apply(reportDir);
    }

    /**
     * Shows the result, and then writes the files: where they fail, requests were sent already, and what came of them is
     * on standard output at least.
     */
    Verdict write(RunResult all, boolean requireAll, ContractSet contracts, Supplier<Locations> locations, Shell shell)
            throws IOException {
        RunResult result = all;
        String text;
        try {
            text = text(result, result.verdict(requireAll), shell);
        } catch (RuntimeException | Error thrown) {
            result = Renderable.of(all);
            text = text(result, result.verdict(requireAll), shell);
        }
        Verdict verdict = result.verdict(requireAll);
        shell.out().append(text);
        shell.out().flush();
        Defects.of(result).report(verbose, shell.err());
        if (folder != null) {
            Map<String, List<DocumentedElement>> documented = new HashMap<>();
            result.runs()
                    .forEach(run -> documented.computeIfAbsent(
                            run.provider(), provider -> ContractCoverage.shown(contracts, provider)));
            try {
                folder.write(result, verdict, documented, locations.get());
            } catch (ReportFolderException e) {
                throw e;
            } catch (RuntimeException | Error thrown) {
                RunResult shown = Renderable.of(result);
                folder.write(shown, shown.verdict(requireAll), documented, Locations.NONE);
                verdict = shown.verdict(requireAll);
                Defects.of(shown).report(verbose, shell.err());
            }
            shell.err().println("Report: " + folder.page());
        }
        return verdict;
    }

    private String text(RunResult result, Verdict verdict, Shell shell) throws IOException {
        StringBuilder text = new StringBuilder();
        switch (format) {
            case JSON -> new JsonReport().write(result, text);
            case TEXT -> new ConsoleReport(shell.theme(ascii), shell.colour(), verbose).write(result, verdict, text);
        }
        return text.toString();
    }
}
