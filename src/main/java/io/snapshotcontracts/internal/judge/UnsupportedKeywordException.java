package io.snapshotcontracts.internal.judge;

/** A keyword, or a reference, that has no predicate, so that the validator alone judges by the schema. */
final class UnsupportedKeywordException extends Exception {

    private static final long serialVersionUID = 1L;
}
