package io.snapshotcontracts.internal.proxy;

import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.traffic.LiveBody;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The copy of a body that passes: whole, or nothing where it is larger than is judged. */
final class Capture {

    private final long mostBytes;
    private final Budget budget;
    private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    private @Nullable String missing;
    private long size;
    private long taken;

    Capture(long mostBytes, Budget budget) {
        this.mostBytes = mostBytes;
        this.budget = budget;
    }

    /** Copies what is between the buffer's position and limit, which stay as they are. */
    synchronized void add(ByteBuffer passing) {
        int length = passing.remaining();
        size += length;
        if (kept == null) {
            return;
        }
        if (size > mostBytes) {
            giveUp("the body is larger than " + mostBytes + " bytes; --max-body takes more");
        } else if (!budget.take(length)) {
            giveUp("so many bodies were passed on at once that this one was not kept; more memory (-Xmx) takes more");
        } else {
            taken += length;
            byte[] bytes = new byte[length];
            passing.duplicate().get(bytes);
            kept.write(bytes, 0, length);
        }
    }

    private void giveUp(String why) {
        missing = why;
        kept = null;
        release();
    }

    /** What passed, to be asked for once and at its end. */
    synchronized LiveBody body() {
        if (kept == null) {
            return LiveBody.missing(size, String.valueOf(missing));
        }
        byte[] bytes = kept.toByteArray();
        kept = null;
        return new LiveBody(Body.of(bytes), size, null);
    }

    /** The same where it did not pass to its end. */
    synchronized LiveBody cut(String why) {
        return LiveBody.missing(size, why);
    }

    /** Nothing of it is held any more. */
    synchronized void release() {
        budget.giveBack(taken);
        taken = 0;
        kept = null;
    }
}
