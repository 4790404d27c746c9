package io.snapshotcontracts.verify;

import io.snapshotcontracts.contract.ContractSet;
import io.snapshotcontracts.match.Judgement;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.traffic.InvalidTrafficException;
import io.snapshotcontracts.traffic.RecordedAnswers;
import io.snapshotcontracts.traffic.RecordedAnswers.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers that an implementation once gave, for the states that it could not be brought into. A recording can only
 * verify: that a recorded answer breaks a rule is a matter of the traffic as a whole, and is said as a hint.
 */
public final class RecordedEvidence {

    /** Each costs pact-jvm a millisecond; a state that none of so many answers shows is not in the recording. */
    private static final int MOST_CANDIDATES = 5_000;

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
        try (answers) {
            for (int i = 0; i < targets.size(); i++) {
                searches.add(searches(result.runs().get(i).interactions(), targets.get(i)));
            }
            if (searches.stream().anyMatch(some -> !some.isEmpty())) {
                answers.read();
            }
        }
        List<ProviderRun> runs = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            ProviderRun run = result.runs().get(i);
            runs.add(new ProviderRun(run.provider(), run.url(), completed(run.interactions(), searches.get(i))));
        }
        return new RunResult(runs);
    }

    private List<Search> searches(List<InteractionResult> results, Target target) {
        List<Step> steps = Step.of(contracts, target);
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
                    answer -> searches.forEach(search -> search.look(answer)));
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
        private final Step step;
        private int candidates;
        private @Nullable String verified;
        private @Nullable String broken;
        private @Nullable String elsewhere;

        Search(int index, Step step) {
            this.index = index;
            this.step = step;
        }

        void look(Answer answer) {
            boolean isAbout = step.interaction()
                    .isAbout(answer.operationId(), answer.response().status());
            if (!isAbout || verified != null || candidates >= MOST_CANDIDATES) {
                return;
            }
            if (!answer.fromBase()) {
                elsewhere = elsewhere == null ? answer.place() : elsewhere;
                return;
            }
            if (step.interaction().isAboutItsSecurityScheme()) {
                // recordings lose their credentials, so that nobody can tell by which scheme it was asked
                return;
            }
            candidates++;
            Judgement judgement = step.judge(answer.response());
            if (judgement.outcome() == Outcome.VERIFIED) {
                verified = answer.place();
            } else if (broken == null
                    && !step.findingsOfThePage(answer.response()).isEmpty()) {
                broken = answer.place();
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
