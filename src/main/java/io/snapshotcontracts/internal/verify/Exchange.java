package io.snapshotcontracts.internal.verify;

import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.HttpTransport;
import io.snapshotcontracts.internal.http.NoResponseException;
import io.snapshotcontracts.internal.judge.Judgement;
import io.snapshotcontracts.internal.judge.JudgingFailure;
import io.snapshotcontracts.internal.judge.NotJudgedException;
import io.snapshotcontracts.result.Failure;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Asks and judges one interaction within the run's bounds. Only an answer that asks for a later attempt is followed by
 * one, and only by one; anything else is the answer.
 */
final class Exchange {

    static final String STOPPED = "the run was stopped before it was answered";

    private final HttpTransport transport;
    private final Duration timeout;
    private final Deadline deadline;
    private final Turns turns;
    private final Surroundings surroundings;
    private final JudgingThreads judging;

    Exchange(
            HttpTransport transport,
            Duration timeout,
            Deadline deadline,
            RateLimiter rate,
            Surroundings surroundings,
            JudgingThreads judging) {
        this.transport = transport;
        this.timeout = timeout;
        this.deadline = deadline;
        this.turns = new Turns(rate, surroundings.pause());
        this.surroundings = surroundings;
        this.judging = judging;
    }

    /** Never throws: an error in one interaction affects that one alone. */
    InteractionResult run(PlannedRequest planned) {
        String notProvoked = planned.step().notProvoked();
        if (notProvoked != null) {
            return planned.result(null, Judgement.notProvoked(notProvoked), null, null, null);
        }
        if (planned.failure() != null) {
            return planned.failed(null, planned.failure(), null, null);
        }
        return new Attempt(planned).run();
    }

    /** What is left of an interaction that will not be sent any more. */
    InteractionResult stopped(PlannedRequest planned) {
        String notProvoked = planned.step().notProvoked();
        Judgement judgement = notProvoked == null
                ? Judgement.inconclusive("the run was stopped before it was asked")
                : Judgement.notProvoked(notProvoked);
        return planned.result(null, judgement, null, null, null);
    }

    /** One interaction as far as it has come, so that what is known is reported wherever it ends. */
    private final class Attempt {

        private final PlannedRequest planned;
        private final PlannedInteraction step;
        private final ProviderStates states;
        private @Nullable HttpRequest request;
        private @Nullable Integer status;
        private long started = System.nanoTime();
        private @Nullable Long took;
        private String doing = "preparing the request";

        Attempt(PlannedRequest planned) {
            this.planned = planned;
            this.step = planned.step();
            this.request = planned.request();
            this.states = new ProviderStates(transport, step, turns, timeout);
        }

        InteractionResult run() {
            InteractionResult result = guarded();
            try {
                states.tearDown(deadline);
            } catch (Throwable thrown) { // the answer is judged, but a defect is never passed over
                Failure failure = Failure.of(thrown, "tearing the provider state down");
                return planned.failed(request, failure, status, millis());
            }
            return result;
        }

        private InteractionResult guarded() {
            try {
                Judgement judgement = judged();
                return planned.result(request, judgement, status, millis(), null);
            } catch (NoResponseException e) {
                String reason = Thread.currentThread().isInterrupted() ? STOPPED : String.valueOf(e.getMessage());
                return failed(Failure.foreseen(reason));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return failed(Failure.foreseen(STOPPED));
            } catch (InvalidContractException e) {
                // what only the setup call's values brought up; contracts were looked at before the first request
                return failed(Failure.foreseen(String.valueOf(e.getMessage())));
            } catch (ExecutionException e) {
                return failed(JudgingFailure.of(e.getCause() == null ? e : e.getCause()));
            } catch (Throwable thrown) { // libraries throw what they declare nowhere
                return failed(doing.startsWith("judging") ? JudgingFailure.of(thrown) : Failure.of(thrown, doing));
            }
        }

        private InteractionResult failed(Failure failure) {
            return planned.failed(request, failure, status, millis());
        }

        private HttpRequest request() {
            if (request == null) {
                throw new IllegalStateException("not planned");
            }
            return request;
        }

        private Judgement judged() throws NoResponseException, InterruptedException, ExecutionException {
            if (states.areSetUp()) {
                request = step.request(states.setUp(deadline));
                PlannedRequest.requireSendable(step, request(), transport);
            }
            HttpResponse answer = asked();
            Judgement judgement = judge(answer);
            if (!RetryAfter.isAsked(answer) || judgement.outcome() == Outcome.VERIFIED || !isOther(answer)) {
                return judgement;
            }
            Duration later = RetryAfter.of(answer, Clock.systemUTC());
            if (later.compareTo(deadline.orSooner(timeout)) > 0) {
                return Judgement.inconclusive("the service asks to come back in " + later.toSeconds() + " s ("
                        + answer.status() + "), which is beyond the time for a request");
            }
            surroundings.pause().of(later);
            answer = asked();
            return RetryAfter.isAsked(answer) && isOther(answer)
                    ? Judgement.inconclusive(
                            "the service asked to come back later (" + answer.status() + "), and did so again")
                    : judge(answer);
        }

        private HttpResponse asked() throws NoResponseException, InterruptedException {
            doing = "asking the provider";
            turns.await(deadline);
            started = System.nanoTime();
            took = null;
            status = null;
            try {
                HttpResponse answer = transport.send(step.target().url(), request(), deadline.orSooner(timeout));
                status = answer.status();
                took = millisSince(started);
                return answer;
            } catch (NoResponseException e) {
                if (deadline.isOver()) {
                    throw new NoResponseException("the run's deadline was reached before a complete answer came", e);
                }
                throw e;
            }
        }

        private Judgement judge(HttpResponse answer) throws InterruptedException, ExecutionException {
            doing = "judging the answer";
            try {
                return judging.within(timeout, deadline, answer.body().length(), () -> surroundings
                        .judge()
                        .judge(step, answer));
            } catch (NotJudgedException e) {
                return Judgement.inconclusive(
                        deadline.isOver()
                                ? "the run's deadline was reached before the answer was judged"
                                : String.valueOf(e.getMessage()));
            }
        }

        /** Up to the complete answer: how long it takes to judge it says nothing about the provider. */
        private long millis() {
            return took == null ? millisSince(started) : took;
        }

        private boolean isOther(HttpResponse answer) {
            return !step.interaction().response().accepts(answer.status());
        }
    }

    private static long millisSince(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }
}
