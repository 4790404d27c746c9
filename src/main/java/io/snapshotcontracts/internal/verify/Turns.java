package io.snapshotcontracts.internal.verify;

import io.snapshotcontracts.internal.http.NoResponseException;
import java.time.Duration;

/** Has everything that is sent wait for its turn, so that the run's rate holds for calls of provider states too. */
final class Turns {

    private final RateLimiter rate;
    private final Pause pause;

    Turns(RateLimiter rate, Pause pause) {
        this.rate = rate;
        this.pause = pause;
    }

    /** @throws NoAnswerException where the deadline comes before the turn */
    void await(Deadline deadline) throws NoResponseException, InterruptedException {
        Duration wait = rate.toNextTurn();
        if (deadline.isOver() || deadline.orSooner(wait).compareTo(wait) < 0) {
            throw new NoResponseException("the run's deadline was reached before it was asked");
        }
        if (!wait.isZero()) {
            pause.of(wait);
        }
    }
}
