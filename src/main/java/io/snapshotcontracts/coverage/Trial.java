package io.snapshotcontracts.coverage;

import java.util.List;
import java.util.Set;

/**
 * A variation and who objects to it.
 *
 * @param objectors the interactions that took the documented answer and do not take this one
 */
record Trial(Variation variation, Set<Objection> objections, List<String> objectors) {

    Trial {
        objections = Set.copyOf(objections);
        objectors = List.copyOf(objectors);
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

    /** A legal answer that a lens objects to. */
    boolean isFalseAlarm() {
        return variation.legal() && isRefused();
    }

    @Override
    public String toString() {
        return variation.toString();
    }
}
