package io.snapshotcontracts.result;

/** What became of one interaction; the four are never merged. */
public enum Outcome {
    /** The interaction's expectations hold. */
    VERIFIED("verified"),
    /** An answer came and breaks an expectation. */
    VIOLATED("violated"),
    /** Undecided: no complete answer, refused credentials, or a failure that the page documents. */
    INCONCLUSIVE("inconclusive"),
    /** The provider was not, or could not be, brought into the state that the interaction is about. */
    NOT_PROVOKED("not-provoked");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The word that reports use. */
    public String label() {
        return label;
    }
}
