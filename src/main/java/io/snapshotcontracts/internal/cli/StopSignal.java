package io.snapshotcontracts.internal.cli;

import java.util.concurrent.Future;

/** Tells a command that runs until somebody stops it that somebody did. */
interface StopSignal {

    void whenStopped(Runnable cleanUp);

    /** Blocks until then, or until what runs has ended by itself. */
    void await(Future<Void> ended) throws InterruptedException;

    /** The same for a command that is ended by a signal as a matter of course, so that its own exit code counts. */
    void whenStoppedWithOwnCode(Runnable cleanUp);
}
