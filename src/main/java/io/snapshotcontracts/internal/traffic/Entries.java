package io.snapshotcontracts.internal.traffic;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The entries of one recording, one after the other. */
interface Entries {

    /** The next one, null after the last. What is wrong with an entry is said in it. */
    @Nullable
    Entry next() throws IOException;
}
