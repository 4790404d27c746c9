package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.accept.AcceptedDraft;
import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.report.NewFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A first draft of what the user may accept. */
final class WriteAcceptedOption {

    @Option(names = "--write-accepted", paramLabel = "FILE", description = "New file for such a list of what is found.")
    private @Nullable Path file;

    private @Nullable NewFile target;
    private @Nullable AcceptedDraft draft;

    boolean isGiven() {
        return file != null;
    }

    /** Called before anything is sent: an existing file is not worth a run to find out. */
    void prepare() {
        target = file == null ? null : NewFile.at(file);
    }

    /** Marks what is accepted already and, where a file is named, collects the other findings. */
    Accepting draft(Accepting before, ContractSet contracts, LocalDate today) {
        if (target == null) {
            return before;
        }
        draft = new AcceptedDraft(before, contracts, today);
        return draft;
    }

    void write(PrintWriter err) {
        if (target == null || draft == null) {
            return;
        }
        if (draft.size() == 0) {
            err.println("Nothing was found that is not accepted; " + file + " is not written.");
            return;
        }
        target.write(draft.yaml());
        err.println("Accepted findings: " + file + " (" + draft.size() + (draft.size() == 1 ? " entry" : " entries")
                + "; give each a reason)");
    }
}
