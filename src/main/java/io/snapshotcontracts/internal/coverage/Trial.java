package io.snapshotcontracts.internal.coverage;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A variation and who objects to it.
 *
 * @param objectors the interactions that took the documented answer and do not take this one
 * @param failure why nothing is known of it, null where the lenses were asked
 */
record Trial(
        Variation variation,
        Set<Objection> objections,
        List<String> objectors,
        @Nullable String failure) {

    Trial {
        objections = Set.copyOf(objections);
        objectors = List.copyOf(objectors);
    }

    Trial(Variation variation, Set<Objection> objections, List<String> objectors) {
        this(variation, objections, objectors, null);
    }

    /** One that no lens could judge: a gap, whichever kind of variation it is. */
    static Trial failed(Variation variation, String failure) {
        return new Trial(variation, Set.of(), List.of(), failure);
    }

    /** One that could not be made, whose own words say why. */
    static Trial failed(Variation variation) {
        return new Trial(variation, Set.of(), List.of(), null);
    }

    /**
     * What the three lenses together say. Of the interactions, one that holds is enough: the others ask for other
     * shapes, so that each of them refuses answers which are legal.
     */
    boolean isRefused() {
        return objections.contains(Objection.EVERY_INTERACTION)
                || objections.contains(Objection.SCHEMA)
                || objections.contains(Objection.INVARIANT);
    }

    /** A violation that no lens sees. */
    boolean isSurvivor() {
        return !variation.legal() && !isRefused();
    }

    /** A legal answer that a lens of the page objects to. */
    boolean isFalseAlarm() {
        return variation.legal() && (isRefusedByThePage() || failure != null);
    }

    /** An answer that the page allows and the contract does not: it needs more than the page promises. */
    boolean isBeyondThePage() {
        return variation.legal() && isRefused() && !isRefusedByThePage();
    }

    private boolean isRefusedByThePage() {
        return objections.contains(Objection.SCHEMA) || objections.contains(Objection.INVARIANT);
    }

    @Override
    public String toString() {
        return failure == null ? variation.toString() : variation + ": " + failure;
    }
}
