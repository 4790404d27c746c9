package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One documented element, who shows it and who objects where it is violated.
 *
 * @param element for example {@code listSnapshots 200 $.snapshots[*].status = CREATING}
 * @param interactions the interactions that show it
 * @param mappings the stub's mappings that show it
 * @param violations how often it was violated
 * @param kills who objected
 * @param objectors the interactions that took the documented answer and refused a violation of this element
 * @param legal how many legal variations of it were tried
 */
public record ElementCoverage(
        String element,
        List<String> interactions,
        List<String> mappings,
        int violations,
        Kills kills,
        List<String> objectors,
        int legal) {

    public ElementCoverage {
        requireNonNull(element, "element");
        interactions = List.copyOf(interactions);
        mappings = List.copyOf(mappings);
        requireNonNull(kills, "kills");
        objectors = List.copyOf(objectors);
    }

    public boolean isGap() {
        return interactions.isEmpty();
    }
}
