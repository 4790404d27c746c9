package io.snapshotcontracts.internal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** Comes at once. */
final class FakeStopSignal implements StopSignal {

    final List<Runnable> cleanUps = new ArrayList<>();
    boolean awaited;

    @Override
    public void whenStopped(Runnable cleanUp) {
        cleanUps.add(cleanUp);
    }

    @Override
    public void whenStoppedWithOwnCode(Runnable cleanUp) {
        cleanUps.add(cleanUp);
    }

    @Override
    public void await(Future<Void> ended) {
        awaited = true;
    }
}
