package io.snapshotcontracts.internal.drift;

/**
 * A difference between two schemas.
 *
 * @param change what happened, in the words of the report
 */
record Difference(String place, String change, String before, String after, Effect effect) {

    /** What it does to the values that the schema allows. */
    enum Effect {
        WIDER,
        NARROWER,
        /** Some values are new and some gone, or a client can see it otherwise. */
        BREAKING,
        HARMLESS;

        static Effect of(boolean isNarrower, boolean isWider) {
            return isNarrower == isWider ? BREAKING : isNarrower ? NARROWER : WIDER;
        }
    }

    /** A client can meet more in an answer than before, or may send less in a request. */
    boolean isBreaking(MessageKind direction) {
        return switch (effect) {
            case BREAKING -> true;
            case HARMLESS -> false;
            case WIDER -> direction == MessageKind.ANSWER;
            case NARROWER -> direction == MessageKind.REQUEST;
        };
    }

    Difference as(String otherChange) {
        return new Difference(place, otherChange, before, after, effect);
    }
}
