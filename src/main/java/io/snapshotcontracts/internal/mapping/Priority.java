package io.snapshotcontracts.internal.mapping;

/**
 * Which mapping answers where several could: a missing credential wins over {@code Prefer}, {@code Prefer} over the
 * identifier, the identifier over the plain answer. Within {@code Prefer} an example is more exact than a code.
 */
final class Priority {

    static final int MISSING_CREDENTIAL = 1;
    static final int EXAMPLE = 2;
    static final int CODE = 3;
    static final int UNKNOWN_PREFERENCE = 4;

    /** WireMock's own default, so the priority of the contract's mappings, which name none. */
    static final int IDENTIFIER = 5;

    static final int IDENTIFIER_FAMILY = 6;
    static final int PLAIN = 9;

    /** What the page does not allow, each for a reason of its own. */
    static final int REFUSED = 10;

    /** What the page does not allow for any other reason. */
    static final int REFUSED_OTHERWISE = 11;

    /** What no other mapping could answer, last, since WireMock looks at one mapping after another. */
    static final int APART = 12;

    private Priority() {}
}
