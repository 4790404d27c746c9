package io.snapshotcontracts.internal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** Comes at once. */
final class FakeStopSignal implements StopSignal {

    final List<Runnable> cleanUps = new ArrayList<>();
    boolean awaited;

    /** Runs when a command has checked its input and is about to do its work. */
    Runnable atStart = () -> {};

    /** Runs while a command waits to be stopped. */
    Runnable whileRunning = () -> {};

    @Override
    public void whenStopped(Runnable cleanUp) {
        cleanUps.add(cleanUp);
        atStart.run();
    }

    @Override
    public void whenStoppedWithOwnCode(Runnable cleanUp) {
        whenStopped(cleanUp);
    }

    @Override
    public void await(Future<Void> ended) {
        awaited = true;
        whileRunning.run();
    }
}
