package io.snapshotcontracts.internal.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which folder a command is about. */
final class ContractsOption {

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            description = {
                "Folder to use instead of the one that the program carries: Pact files (*.json), documentation/"
                        + "PROVIDER.openapi.yaml, deviations/PROVIDER.yaml, stub/PROVIDER.yaml."
            })
    private @Nullable Path folder;

    /** The folder, null for the one that the program carries. */
    @Nullable
    Path folder() {
        return folder;
    }
}
