package io.snapshotcontracts.instavm;

import static java.util.Objects.requireNonNull;

/** One step to the place of a {@link ValidationError}: the InstaVM page allows strings and integers. */
public sealed interface LocationPart {

    /** The name of a field or of a part of the request. */
    record Name(String value) implements LocationPart {
        public Name {
            requireNonNull(value, "value");
        }
    }

    /** A position in a list. */
    record Index(long value) implements LocationPart {}

    static LocationPart of(String name) {
        return new Name(name);
    }

    static LocationPart of(long index) {
        return new Index(index);
    }
}
