package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One documented element and what shows it.
 *
 * @param message {@code request}, or the key of an answer such as {@code 200}, {@code 4XX} and {@code default}; empty for
 *     the operation itself
 * @param part what it is within that message; empty for the whole
 * @param interactions the names of the interactions that show it, as {@link InteractionResult#name} gives them
 * @param mappings the stub's mappings that show it
 * @param isNeeded whether it must be shown; else it is listed for information
 */
public record DocumentedElement(
        String operation,
        String message,
        String part,
        List<String> interactions,
        List<String> mappings,
        boolean isNeeded) {

    public DocumentedElement {
        requireNonNull(operation, "operation");
        requireNonNull(message, "message");
        requireNonNull(part, "part");
        interactions = List.copyOf(interactions);
        mappings = List.copyOf(mappings);
    }

    /** For example {@code listSnapshots 200 $.snapshots[*].status = CREATING}. */
    public String name() {
        return part.isEmpty() ? group() : group() + " " + part;
    }

    /** The operation and its message, which the neighbours share. */
    public String group() {
        return message.isEmpty() ? operation : operation + " " + message;
    }

    /** What it is within its group, in words. */
    public String words() {
        return !part.isEmpty() ? part : message.isEmpty() ? "the operation" : "the answer";
    }

    /** Whether no interaction shows it. */
    public boolean isUnseen() {
        return interactions.isEmpty();
    }

    /** Whether no interaction shows it, and one must. */
    public boolean isGap() {
        return isUnseen() && isNeeded;
    }

    /** The same element where only what some contract asks for must be shown. */
    DocumentedElement onlyNeeded() {
        return new DocumentedElement(operation, message, part, interactions, mappings, !isUnseen());
    }
}
