package io.snapshotcontracts.internal.coverage;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.HttpResponse;

/**
 * One answer that differs from a documented one in a single step.
 *
 * @param legal whether the page allows it
 * @param kind which rule is broken or which freedom is taken; rows of the score
 * @param place the documented place that it is about, {@code $.list[*].name}; empty where it is about the whole answer
 * @param step where and how, for people
 * @param original the documented answer before the step
 */
record Variation(
        Operation operation,
        boolean legal,
        String kind,
        String place,
        String step,
        HttpResponse answer,
        HttpResponse original) {

    /** The kind that stands for all violations of an answer that could not be made; its step is the reason. */
    static final String NOT_VARIED = "not varied";

    Variation {
        requireNonNull(operation, "operation");
        requireNonNull(kind, "kind");
        requireNonNull(place, "place");
        requireNonNull(step, "step");
        requireNonNull(answer, "answer");
        requireNonNull(original, "original");
    }

    @Override
    public String toString() {
        return operation.operationId() + " " + original.status() + ", " + kind + ": " + step;
    }
}
