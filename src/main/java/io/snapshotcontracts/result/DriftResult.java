package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an OpenAPI file changes against a provider's documentation.
 *
 * @param source the file or address of it
 * @param compared the operations that were compared, each with what it is called there
 * @param notices which accepted changes need a look
 */
public record DriftResult(
        String provider, String source, List<String> compared, List<Change> changes, List<AcceptanceNotice> notices) {

    public DriftResult {
        requireNonNull(provider, "provider");
        requireNonNull(source, "source");
        compared = List.copyOf(compared);
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
    }

    /** One without accepted changes. */
    public DriftResult(String provider, String source, List<String> compared, List<Change> changes) {
        this(provider, source, compared, changes, List.of());
    }

    /** What the comparison amounts to: whether something breaks the contract that is not accepted. */
    public Verdict verdict() {
        return changes.stream().anyMatch(Change::decides) ? Verdict.VIOLATED : Verdict.VERIFIED;
    }

    /** Breaking changes that do not decide. */
    public long accepted() {
        return changes.stream()
                .filter(change -> change.breaking() && !change.decides())
                .count();
    }

    public List<Change> breaking() {
        return changes.stream().filter(Change::breaking).toList();
    }

    public List<Change> harmless() {
        return changes.stream().filter(change -> !change.breaking()).toList();
    }
}
