package io.snapshotcontracts.internal.coverage;

import io.snapshotcontracts.result.Kills;
import java.util.Set;
import java.util.TreeSet;

/** Counts the trials that are about one thing. */
final class Tally {

    private final Set<String> objectors = new TreeSet<>();
    private int violations;
    private int legal;
    private int consumer;
    private int schema;
    private int invariant;
    private int all;

    void add(Trial trial) {
        if (trial.variation().legal()) {
            legal++;
            return;
        }
        violations++;
        consumer += has(trial, Objection.EVERY_INTERACTION);
        schema += has(trial, Objection.SCHEMA);
        invariant += has(trial, Objection.INVARIANT);
        all += trial.isRefused() ? 1 : 0;
        objectors.addAll(trial.objectors());
    }

    private static int has(Trial trial, Objection objection) {
        return trial.objections().contains(objection) ? 1 : 0;
    }

    int violations() {
        return violations;
    }

    int legal() {
        return legal;
    }

    Kills kills() {
        return new Kills(consumer, schema, invariant, all);
    }

    /** The interactions that refused a violation. */
    Set<String> objectors() {
        return objectors;
    }
}
