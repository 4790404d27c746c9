package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.http.Body;
import org.jspecify.annotations.Nullable;

/**
 * A body that was passed on, as it came over the wire.
 *
 * @param body what was kept of it, null where that is not the whole
 * @param size how many bytes passed
 * @param missing why it was not kept, null where it was
 */
public record LiveBody(
        @Nullable Body body, long size, @Nullable String missing) {

    public static final LiveBody NONE = new LiveBody(Body.EMPTY, 0, null);

    /** One that is not whole. */
    public static LiveBody missing(long size, String why) {
        return new LiveBody(null, size, why);
    }
}
