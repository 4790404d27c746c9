package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an OpenAPI file changes against a provider's documentation.
 *
 * @param source the file or address of it
 * @param compared the operations that were compared, each with what it is called there
 */
public record DriftResult(String provider, String source, List<String> compared, List<Change> changes) {

    public DriftResult {
        requireNonNull(provider, "provider");
        requireNonNull(source, "source");
        compared = List.copyOf(compared);
        changes = List.copyOf(changes);
    }

    public List<Change> breaking() {
        return changes.stream().filter(Change::breaking).toList();
    }

    public List<Change> harmless() {
        return changes.stream().filter(change -> !change.breaking()).toList();
    }
}
