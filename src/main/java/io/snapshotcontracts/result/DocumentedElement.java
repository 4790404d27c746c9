package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One documented element and what shows it.
 *
 * @param name for example {@code listSnapshots 200 $.snapshots[*].status = CREATING}
 * @param interactions the names of the interactions that show it, as {@link InteractionResult#name} gives them
 * @param mappings the stub's mappings that show it
 */
public record DocumentedElement(String name, List<String> interactions, List<String> mappings) {

    public DocumentedElement {
        requireNonNull(name, "name");
        interactions = List.copyOf(interactions);
        mappings = List.copyOf(mappings);
    }

    public boolean isGap() {
        return interactions.isEmpty();
    }

    /** The operation and status that it belongs to, which its neighbours share. */
    public String answer() {
        String[] words = name.split(" ", 3);
        return words.length < 2 ? words[0] : words[0] + " " + words[1];
    }

    /** What it is within its answer. */
    public String part() {
        if (name.indexOf(' ') < 0) {
            return "the operation";
        }
        return name.equals(answer()) ? "the answer" : name.substring(answer().length() + 1);
    }
}
