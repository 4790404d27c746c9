package io.snapshotcontracts.verify;

import io.snapshotcontracts.contract.Interaction;
import io.snapshotcontracts.http.BaseUrl;
import io.snapshotcontracts.http.HttpRequest;
import io.snapshotcontracts.http.HttpResponse;
import io.snapshotcontracts.http.HttpTransport;
import io.snapshotcontracts.http.NoAnswerException;
import io.snapshotcontracts.match.Judgement;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.SentRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks and judges one interaction within the run's bounds. Only an answer that asks for a later attempt is followed by
 * one, and only by one; whatever else comes is the answer.
 */
final class Exchange {

    static final String STOPPED = "the run was stopped before it was answered";

    private final HttpTransport transport;
    private final Duration timeout;
    private final Deadline deadline;
    private final Rate rate;
    private final Pause pause;

    Exchange(HttpTransport transport, Duration timeout, Deadline deadline, Rate rate, Pause pause) {
        this.transport = transport;
        this.timeout = timeout;
        this.deadline = deadline;
        this.rate = rate;
        this.pause = pause;
    }

    /** Never throws for what the provider does. */
    InteractionResult run(Step step) {
        String notProvoked = step.notProvoked();
        if (notProvoked != null) {
            return result(step, step.planned(), Judgement.notProvoked(notProvoked), null, null);
        }
        ProviderStates states =
                new ProviderStates(transport, step.target(), step.contract().consumer(), step.interaction());
        HttpRequest request = step.planned();
        long started = System.nanoTime();
        boolean setUp = false;
        try {
            waitForTurn();
            if (step.target().providerStatesUrl() != null) {
                setUp = true;
                request = step.request(states.setUp(deadline.orSooner(timeout)));
            }
            started = System.nanoTime();
            HttpResponse answer = send(step, request);
            Judgement judgement = judge(step, answer);
            if (RetryAfter.isAsked(answer) && judgement.outcome() != Outcome.VERIFIED && isOther(step, answer)) {
                Duration asked = RetryAfter.of(answer, Clock.systemUTC());
                if (asked.compareTo(deadline.orSooner(timeout)) > 0) {
                    judgement = Judgement.inconclusive("the service asks to come back in " + asked.toSeconds() + " s ("
                            + answer.status() + "), which is beyond the time for a request");
                } else {
                    pause.of(asked);
                    waitForTurn();
                    started = System.nanoTime();
                    answer = send(step, request);
                    judgement = RetryAfter.isAsked(answer) && isOther(step, answer)
                            ? Judgement.inconclusive(
                                    "the service asked to come back later (" + answer.status() + "), and did so again")
                            : judge(step, answer);
                }
            }
            return result(step, request, judgement, answer.status(), millisSince(started));
        } catch (NoAnswerException e) {
            String reason = Thread.currentThread().isInterrupted() ? STOPPED : String.valueOf(e.getMessage());
            return result(step, request, Judgement.inconclusive(reason), null, millisSince(started));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return result(step, request, Judgement.inconclusive(STOPPED), null, millisSince(started));
        } finally {
            if (setUp) {
                states.tearDown(deadline.orSooner(timeout));
            }
        }
    }

    /** What is left of an interaction that nobody will ask any more. */
    InteractionResult stopped(Step step) {
        String notProvoked = step.notProvoked();
        Judgement judgement = notProvoked == null
                ? Judgement.inconclusive("the run was stopped before it was asked")
                : Judgement.notProvoked(notProvoked);
        return result(step, step.planned(), judgement, null, null);
    }

    private void waitForTurn() throws NoAnswerException, InterruptedException {
        Duration wait = rate.toNextTurn();
        if (deadline.isOver() || deadline.orSooner(wait).compareTo(wait) < 0) {
            throw new NoAnswerException("the run's deadline was reached before it was asked");
        }
        if (!wait.isZero()) {
            pause.of(wait);
        }
    }

    private HttpResponse send(Step step, HttpRequest request) throws NoAnswerException {
        try {
            return transport.send(step.target().url(), request, deadline.orSooner(timeout));
        } catch (NoAnswerException e) {
            if (deadline.isOver()) {
                throw new NoAnswerException("the run's deadline was reached before a complete answer came", e);
            }
            throw e;
        }
    }

    private static boolean isOther(Step step, HttpResponse answer) {
        return !step.interaction().response().accepts(answer.status());
    }

    private static Judgement judge(Step step, HttpResponse answer) {
        try {
            return step.judge(answer);
        } catch (StackOverflowError e) {
            // a contract's regular expression on a text of millions of characters
            return Judgement.inconclusive("the answer cannot be judged: it is too large for a rule's expression");
        }
    }

    private static InteractionResult result(
            Step step,
            HttpRequest request,
            Judgement judgement,
            @Nullable Integer status,
            @Nullable Long durationMillis) {
        Interaction interaction = step.interaction();
        return new InteractionResult(
                interaction.description(),
                interaction.state(),
                judgement.outcome(),
                judgement.reason(),
                new SentRequest(
                        request.method(),
                        request.target(),
                        BaseUrl.join(step.target().url(), request.target()).toString(),
                        List.copyOf(request.headers().names())),
                interaction.operationId().orElse(null),
                interaction.source(),
                interaction.expectedStatus(),
                status,
                durationMillis,
                judgement.findings(),
                true,
                judgement.notJudged(),
                null,
                interaction.isPending());
    }

    private static long millisSince(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }
}
