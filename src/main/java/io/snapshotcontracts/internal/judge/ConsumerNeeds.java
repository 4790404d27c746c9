package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What contracts need of a recorded answer: one interaction of its operation and status has to
 * hold. pact-jvm takes a millisecond for each, so it is asked only where the page does not tell already, and not twice
 * where two answers can differ in nothing that it would say.
 */
public final class ConsumerNeeds {

    /** Traffic breaks a page in few ways, again and again. */
    private static final int REMEMBERED = 256;

    private final ContractSet contracts;
    private final Map<Subject, Candidates> candidates = new ConcurrentHashMap<>();
    private final LruCache<Shape, Decision> decisions = new LruCache<>(REMEMBERED);

    public ConsumerNeeds(ContractSet contracts) {
        this.contracts = contracts;
    }

    private record Subject(String provider, String operationId, int status) {}

    /** The interactions that are about an operation's status. */
    private record Candidates(List<Candidate> all, AnswerShape shape) {}

    private record Candidate(Contract contract, Interaction interaction) {

        List<Finding> look(Answer answer) {
            return ConsumerLens.look(interaction, answer).findings();
        }
    }

    private record Shape(Subject subject, Headers headers, String digest) {}

    /**
     * Of answers of one shape: which interaction is nearest to holding, and what it says.
     *
     * @param candidate null where one holds
     * @param findings null where they quote more than the values of their places
     */
    private record Decision(
            @Nullable Candidate candidate, @Nullable RepeatedFindings findings) {

        List<Finding> about(Answer answer, JsonNode json) {
            if (candidate == null) {
                return List.of();
            }
            return findings == null ? candidate.look(answer) : findings.about(json);
        }
    }

    /**
     * Whether no interaction need be asked: there is none, or it is proved that every answer which the page allows
     * satisfies one. The mutation score proves that for the contracts of this program alone.
     */
    boolean areImplied(String provider, Operation operation, int status) {
        return contracts.areProven() || !contracts.areAbout(provider, operation.operationId(), status);
    }

    /** Nothing where one interaction holds, or where none is about such an answer; else what is nearest to holding. */
    List<Finding> findings(String provider, Operation operation, Answer answer) {
        Subject subject =
                new Subject(provider, operation.operationId(), answer.response().status());
        Candidates about = candidates.computeIfAbsent(subject, this::candidates);
        if (about.all().isEmpty()) {
            return List.of();
        }
        StrictJson.Result json = answer.json();
        JsonNode value = json.value();
        String digest = value == null ? null : about.shape().look(String.valueOf(json.text()));
        if (value == null || digest == null) {
            return nearest(about, answer).findings();
        }
        Shape shape = new Shape(subject, answer.response().headers(), digest);
        Decision decided = decisions.get(shape);
        if (decided != null) {
            return decided.about(answer, value);
        }
        Judged nearest = nearest(about, answer);
        decisions.put(shape, new Decision(nearest.candidate(), RepeatedFindings.of(nearest.findings(), value)));
        return nearest.findings();
    }

    /** What one interaction says, and which, null where it has nothing to say. */
    private record Judged(@Nullable Candidate candidate, List<Finding> findings) {}

    // of several that are as near, the first: contracts begin with what every answer is to have
    private static Judged nearest(Candidates about, Answer answer) {
        Judged nearest = new Judged(null, List.of());
        long fewest = Long.MAX_VALUE;
        for (Candidate candidate : about.all()) {
            List<Finding> findings = candidate.look(answer);
            if (findings.isEmpty()) {
                return new Judged(null, List.of());
            }
            long places = differing(findings);
            if (places < fewest) {
                fewest = places;
                nearest = new Judged(candidate, findings);
            }
        }
        return nearest;
    }

    /** How many places differ, all elements of a list being one. */
    private static long differing(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.path().replaceAll("\\[[0-9]+]", ""))
                .distinct()
                .count();
    }

    private Candidates candidates(Subject subject) {
        List<Candidate> all = new ArrayList<>();
        Documentation documentation = contracts.documentationOf(subject.provider());
        for (Contract contract : contracts.contractsOf(subject.provider())) {
            for (Interaction interaction : contract.interactions()) {
                if (documentation.isAbout(interaction, subject.operationId(), subject.status())) {
                    all.add(new Candidate(contract, interaction));
                }
            }
        }
        return new Candidates(
                all, new AnswerShape(all.stream().map(Candidate::interaction).toList()));
    }
}
