package io.snapshotcontracts.internal.coverage;

import static java.util.Objects.requireNonNull;

/**
 * One thing that a page documents.
 *
 * @param message {@code request}, the key of an answer such as {@code 200}, {@code 4XX} or {@code default}; empty for the
 *     operation itself
 */
record Element(String operation, String message, Aspect aspect) {

    static final String REQUEST = "request";

    Element {
        requireNonNull(operation, "operation");
        requireNonNull(message, "message");
        requireNonNull(aspect, "aspect");
    }

    static Element of(String operation) {
        return new Element(operation, "", Aspect.WHOLE);
    }

    /** For example {@code listSnapshots 200 $.snapshots[*].status = CREATING}. */
    String name() {
        String text = aspect.text();
        return text.isEmpty() ? group() : group() + " " + text;
    }

    /** The operation and the request or answer. */
    String group() {
        return message.isEmpty() ? operation : operation + " " + message;
    }
}
