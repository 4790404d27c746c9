package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.snapshotcontracts.internal.report.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * Shows a result as annotations and as the job's summary in GitHub Actions, by default. Annotations go to standard error,
 * which the runner reads as well, so that a result on standard output stays one that programs can read.
 */
final class GitHubActions {

    private GitHubActions() {}

    static void show(Shell shell, Supplier<Digest> result) {
        if (!"true".equals(shell.environment().get("GITHUB_ACTIONS"))) {
            return;
        }
        Digest digest = result.get();
        digest.annotations().forEach(shell.err()::println);
        String file = shell.environment().get("GITHUB_STEP_SUMMARY");
        if (file == null || file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(file),
                    digest.summary() + "\n",
                    UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException | InvalidPathException e) {
            // it was not asked for, and the result is elsewhere as well
            shell.err().println("The job's summary cannot be written to the file that GITHUB_STEP_SUMMARY names.");
        }
    }
}
