package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One difference between a documentation and an OpenAPI file that is held against it.
 *
 * @param operation the documented operation's identifier
 * @param place what changed, for example {@code 200 $.snapshots[*].status}
 * @param change what happened to it, for example {@code enum value added}
 * @param before what the documentation has, empty where it has nothing
 * @param after what the other file has, empty where it has nothing
 * @param breaking whether a client that keeps to the contract can meet what the contract does not allow
 * @param known what is publicly known of it, null where nothing is
 * @param acceptance that the user accepts it or accepted it once, null otherwise
 */
public record Change(
        String operation,
        String place,
        String change,
        String before,
        String after,
        boolean breaking,
        @Nullable String known,
        @Nullable Acceptance acceptance) {

    public Change {
        requireNonNull(operation, "operation");
        requireNonNull(place, "place");
        requireNonNull(change, "change");
        before = Finding.cut(before);
        after = Finding.cut(after);
    }

    /** One that is not accepted. */
    public Change(
            String operation,
            String place,
            String change,
            String before,
            String after,
            boolean breaking,
            @Nullable String known) {
        this(operation, place, change, before, after, breaking, known, null);
    }

    /** The same change, which the user accepts. */
    public Change accepted(Acceptance given) {
        return new Change(operation, place, change, before, after, breaking, known, given);
    }

    /** Whether it decides over the comparison. */
    public boolean decides() {
        return breaking && (acceptance == null || acceptance.isExpired());
    }
}
