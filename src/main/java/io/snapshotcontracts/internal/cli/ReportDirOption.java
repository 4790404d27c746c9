package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.report.ReportFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the reports of a result without test cases go. */
final class ReportDirOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec command;

    @Option(names = "--report-dir", paramLabel = "DIR", description = "Folder for report.html and all other reports.")
    private @Nullable Path dir;

    private @Nullable ReportFolder folder;

    /** Called before anything is done: that reports cannot be written is not worth a run to find out. */
    void prepare() {
        folder = ReportOptions.folder(command, dir, ReportFolder::withoutCases);
    }

    void write(Consumer<ReportFolder> reports, PrintWriter err) {
        if (folder != null) {
            reports.accept(folder);
            err.println("Report: " + folder.page());
        }
    }
}
