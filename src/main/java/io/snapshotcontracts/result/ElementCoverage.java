package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A documented element and who objects where it is violated.
 *
 * @param violations how often it was violated
 * @param kills who objected
 * @param objectors the interactions that took the documented answer and refused a violation of this element
 * @param legal how many legal variations of it were tried
 */
public record ElementCoverage(
        DocumentedElement element, int violations, Kills kills, List<String> objectors, int legal) {

    public ElementCoverage {
        requireNonNull(element, "element");
        requireNonNull(kills, "kills");
        objectors = List.copyOf(objectors);
    }

    ElementCoverage onlyNeeded() {
        return new ElementCoverage(element.onlyNeeded(), violations, kills, objectors, legal);
    }
}
