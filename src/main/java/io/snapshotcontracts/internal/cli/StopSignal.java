package io.snapshotcontracts.internal.cli;

import java.util.concurrent.Future;

/** Notifies a command that runs until it is stopped. */
interface StopSignal {

    void whenStopped(Runnable cleanUp);

    /** Blocks until then, or until what runs has ended by itself. */
    void await(Future<Void> ended) throws InterruptedException;

    /** The same for a command that is ended by a signal as a matter of course, so that its own exit code counts. */
    void whenStoppedWithOwnCode(Runnable cleanUp);
}
