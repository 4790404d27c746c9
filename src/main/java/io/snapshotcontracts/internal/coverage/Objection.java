package io.snapshotcontracts.internal.coverage;

/** Who objects to an answer. */
enum Objection {
    /** No interaction of the operation and status holds: the consumer could not use the answer. */
    EVERY_INTERACTION("Pact: no interaction holds"),
    /** An interaction that took the documented answer does not take this one, as a verifier would see it. */
    SOME_INTERACTION("Pact: an interaction breaks"),
    /** The page's statuses, media types and schemas. */
    SCHEMA("page's schema"),
    /** The page's rules that no schema can say. */
    INVARIANT("page's invariants");

    private final String title;

    Objection(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
