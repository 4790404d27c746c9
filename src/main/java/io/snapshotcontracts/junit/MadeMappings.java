package io.snapshotcontracts.junit;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.mapping.StubFolder;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The mappings of a folder, made once and when a server or a name needs them: most tests name answers before that. */
final class MadeMappings {

    private static final String INDEX = "stub-only-index.json";

    private final ContractSet contracts;
    private @Nullable SortedMap<String, String> files;

    MadeMappings(ContractSet contracts) {
        this.contracts = requireNonNull(contracts, "contracts");
    }

    /** The files' texts by their names. */
    synchronized SortedMap<String, String> files() {
        if (files == null) {
            files = WrongFolder.refusing(() -> StubFolder.generate(contracts));
        }
        return files;
    }

    /** The file that says what the stub can answer. */
    String index() {
        return files().getOrDefault(INDEX, "{}");
    }
}
