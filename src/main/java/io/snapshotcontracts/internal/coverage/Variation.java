package io.snapshotcontracts.internal.coverage;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.HttpResponse;

/**
 * One answer that differs from a documented one in a single step.
 *
 * @param about the documented answer
 * @param legal whether the page allows it
 * @param kind which rule is broken or which freedom is taken
 * @param mediaType the documented type of its body; empty where none is documented
 * @param path the documented place that it is about, {@code $.list[*].name}
 * @param step where and how, for people
 * @param original the answer before the step
 */
record Variation(
        PageAnswer about,
        boolean legal,
        Kind kind,
        String mediaType,
        String path,
        String step,
        HttpResponse answer,
        HttpResponse original) {

    Variation {
        requireNonNull(about, "about");
        requireNonNull(kind, "kind");
        requireNonNull(mediaType, "mediaType");
        requireNonNull(path, "path");
        requireNonNull(step, "step");
        requireNonNull(answer, "answer");
        requireNonNull(original, "original");
    }

    Operation operation() {
        return about.operation();
    }

    @Override
    public String toString() {
        return about.name() + ", " + kind.title() + ": " + step;
    }
}
