package io.snapshotcontracts.internal.judge;

/** A keyword, or a reference, that no predicate stands for, so that the validator alone judges by the schema. */
final class UnsupportedKeywordException extends Exception {

    private static final long serialVersionUID = 1L;
}
