package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.schema.Schema;

/** Who sends what a schema describes. */
enum MessageKind {
    ANSWER,
    REQUEST;

    /** Whether a member with the schema is no part of what is sent. */
    boolean hides(Schema schema) {
        return this == ANSWER ? schema.onlyWritten() : schema.onlyRead();
    }
}
