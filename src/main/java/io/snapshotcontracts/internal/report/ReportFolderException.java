package io.snapshotcontracts.internal.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The folder for reports cannot be written; the message is one sentence for people. */
public final class ReportFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReportFolderException(Path folder, String reason) {
        super(sentence(folder, reason));
    }

    ReportFolderException(Path folder, IOException cause) {
        super(sentence(folder, reason(cause)), cause);
    }

    private static String sentence(Path folder, String reason) {
        return "the reports cannot be written to " + folder + ": " + reason;
    }

    /** The message of a file system error often lacks the reason, or is the file's name alone. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return reason == null ? "the file system refuses it" : reason;
    }
}
