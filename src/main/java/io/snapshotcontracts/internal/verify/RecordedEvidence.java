package io.snapshotcontracts.internal.verify;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.JudgingFailure;
import io.snapshotcontracts.internal.judge.NotJudgedException;
import io.snapshotcontracts.internal.traffic.InvalidTrafficException;
import io.snapshotcontracts.internal.traffic.RecordedAnswers;
import io.snapshotcontracts.internal.traffic.RecordedAnswers.Answer;
import io.snapshotcontracts.result.Failure;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Answers that an implementation once gave, for the states that it could not be brought into. A recording can only
 * verify: that a recorded answer breaks a rule is a matter of the traffic as a whole, and is said as a hint.
 */
public final class RecordedEvidence {

    /** Each costs pact-jvm a millisecond; a state that none of so many answers shows is not in the recording. */
    private static final int MOST_CANDIDATES = 5_000;

    /** For each answer and interaction. */
    private static final Duration JUDGING = Duration.ofSeconds(10);

    private final ContractSet contracts;
    private final RecordedAnswers answers;

    /**
     * Opens the recordings, to be called before a request is sent.
     *
     * @throws InvalidTrafficException where one cannot be used
     */
    public RecordedEvidence(ContractSet contracts, List<Path> recordings, long maxBodyBytes) {
        this.contracts = contracts;
        this.answers = RecordedAnswers.open(recordings, maxBodyBytes);
    }

    /**
     * The same result, with what was not provoked verified where an answer of the same implementation was recorded. To
     * be called once: a recording may be a pipe.
     */
    public RunResult complete(RunResult result, List<Target> targets) {
        List<List<Search>> searches = new ArrayList<>();
        try (answers;
                JudgingThreads judging = new JudgingThreads()) {
            for (int i = 0; i < targets.size(); i++) {
                searches.add(searches(result.runs().get(i).interactions(), targets.get(i), judging));
            }
            if (searches.stream().anyMatch(some -> !some.isEmpty())) {
                read(searches);
            }
        }
        List<ProviderRun> runs = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            ProviderRun run = result.runs().get(i);
            runs.add(new ProviderRun(run.provider(), run.url(), completed(run.interactions(), searches.get(i))));
        }
        return new RunResult(runs);
    }

    private void read(List<List<Search>> searches) {
        try {
            answers.read();
        } catch (InvalidTrafficException e) {
            // requests were sent already, and what came of them is not lost for a recording that ends in the middle
            Failure cut = Failure.foreseen("the recording cannot be read to its end: " + e.getMessage());
            searches.forEach(ofTarget -> ofTarget.forEach(search -> search.fail(cut)));
        } catch (Throwable thrown) { // the results without a recording are still to be reported
            Failure failure = Failure.of(thrown, "reading the recorded traffic");
            searches.forEach(ofTarget -> ofTarget.forEach(search -> search.fail(failure)));
        }
    }

    private List<Search> searches(List<InteractionResult> results, Target target, JudgingThreads judging) {
        List<PlannedInteraction> steps = PlannedInteraction.of(contracts, target);
        List<Search> searches = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (results.get(i).outcome() == Outcome.NOT_PROVOKED) {
                searches.add(new Search(i, steps.get(i)));
            }
        }
        if (!searches.isEmpty()) {
            answers.search(
                    contracts.documentationOf(target.provider()),
                    target.url(),
                    answer -> searches.forEach(search -> search.look(answer, judging)));
        }
        return searches;
    }

    private static List<InteractionResult> completed(List<InteractionResult> results, List<Search> searches) {
        List<InteractionResult> completed = new ArrayList<>(results);
        searches.forEach(search -> completed.set(search.index, search.completed(results.get(search.index))));
        return completed;
    }

    /** One interaction in search of an answer. */
    private static final class Search {

        private final int index;
        private final PlannedInteraction step;
        private int candidates;
        private @Nullable String verified;
        private @Nullable String broken;
        private @Nullable String elsewhere;
        private @Nullable Failure failure;

        Search(int index, PlannedInteraction step) {
            this.index = index;
            this.step = step;
        }

        void look(Answer answer, JudgingThreads judging) {
            boolean isAbout =
                    step.isAbout(answer.operationId(), answer.response().status());
            if (!isAbout || verified != null || candidates >= MOST_CANDIDATES) {
                return;
            }
            if (!answer.fromBase()) {
                elsewhere = elsewhere == null ? answer.place() : elsewhere;
                return;
            }
            if (step.interaction().isAboutItsSecurityScheme()) {
                // recordings lose their credentials, so the security scheme of the request is unknown
                return;
            }
            candidates++;
            try {
                look(answer, judging, step);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                fail(JudgingFailure.of(e.getCause() == null ? e : e.getCause()));
            } catch (NotJudgedException e) {
                fail(JudgingFailure.of(e));
            }
        }

        private void look(Answer answer, JudgingThreads judging, PlannedInteraction asked)
                throws InterruptedException, ExecutionException {
            HttpResponse response = answer.response();
            Deadline deadline = Deadline.in(JUDGING);
            boolean holds = judging.within(
                    JUDGING,
                    deadline,
                    response.body().length(),
                    () -> asked.judge(response).outcome() == Outcome.VERIFIED);
            if (holds) {
                verified = answer.place();
            } else if (broken == null
                    && judging.within(
                            JUDGING, deadline, response.body().length(), () -> !asked.findingsOfThePage(response)
                                    .isEmpty())) {
                broken = answer.place();
            }
        }

        /** Remembers the first failure, a defect before all others. */
        void fail(Failure next) {
            if (failure == null || (failure.defect() == null && next.defect() != null)) {
                failure = next;
            }
        }

        InteractionResult completed(InteractionResult result) {
            String aboutABrokenOne = broken == null
                    ? ""
                    : "; an answer recorded " + broken + " breaks the page's rules, which the command check shows";
            if (verified != null) {
                return result.withEvidence(
                        Outcome.VERIFIED, "recorded " + verified + aboutABrokenOne, result.expectedStatus());
            }
            if (failure != null) {
                return result.withEvidence(
                                failure.defect() == null ? result.outcome() : Outcome.INCONCLUSIVE,
                                result.reason() + "\nrecorded traffic: " + failure.reason(),
                                result.actualStatus())
                        .withDefect(failure.defect());
            }
            if (elsewhere != null && candidates == 0) {
                return result.withEvidence(
                        result.outcome(),
                        result.reason() + "\nan answer recorded " + elsewhere
                                + " is no evidence, for it came from another URL",
                        result.actualStatus());
            }
            return broken == null
                    ? result
                    : result.withEvidence(result.outcome(), result.reason() + aboutABrokenOne, result.actualStatus());
        }
    }
}
