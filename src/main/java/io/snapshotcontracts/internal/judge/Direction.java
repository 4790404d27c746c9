package io.snapshotcontracts.internal.judge;

/** Which way a body goes; a property that goes only the other way is not required in it. */
enum Direction {
    ANSWER("writeOnly"),
    REQUEST("readOnly"),
    /** An answer of which a contract shows only what its consumer needs: nothing that it lacks is wrong. */
    EXAMPLE("writeOnly");

    private final String absent;

    Direction(String absent) {
        this.absent = absent;
    }

    /** The keyword of properties that a body of this direction need not hold. */
    String absentKeyword() {
        return absent;
    }

    boolean isPartial() {
        return this == EXAMPLE;
    }
}
