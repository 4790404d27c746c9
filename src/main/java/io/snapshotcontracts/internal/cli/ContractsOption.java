package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.internal.report.Locations;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which folder a command is about. */
final class ContractsOption {

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            description = "Folder of contracts and pages (default: bundled).")
    private @Nullable Path folder;

    /** The folder, null for the one that the program carries. */
    @Nullable
    Path folder() {
        return folder;
    }

    /** Reads it; what is wrong with a folder of the user's is reported before anything is done. */
    ContractSet read() {
        if (folder == null) {
            return ContractSet.bundled();
        }
        ContractSet contracts = ContractSet.of(folder);
        KnownDeviations.check(contracts);
        return contracts;
    }

    /** The lines of its files. */
    Locations locations(ContractSet contracts) {
        return new FolderLocations(contracts, folder);
    }
}
