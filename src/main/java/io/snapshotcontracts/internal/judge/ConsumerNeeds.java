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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What contracts need of a recorded answer: one interaction of its operation and status has to
 * hold. pact-jvm takes a millisecond for each, so it is asked only where the page does not tell already, and not twice
 * where two answers can differ in nothing that it would say.
 */
public final class ConsumerNeeds {

    /** Traffic breaks a page in few ways, again and again. */
    private static final int REMEMBERED = 256;

    private static final int MOST_CHARACTERS_QUOTED = 4 * 1024;

    private final ContractSet contracts;
    private final Map<Subject, Candidates> candidates = new ConcurrentHashMap<>();
    private final LruCache<Shape, Nearest> decisions = new LruCache<>(REMEMBERED);
    private final LruCache<Quoted, List<Finding>> findingsByText = new LruCache<>(REMEMBERED);

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

    private record Shape(Subject subject, Headers headers, String json) {}

    /**
     * Of answers of one shape: which interaction is nearest to holding, and which of their values it refuses.
     *
     * @param candidate null where one holds, or where none is about such an answer
     */
    private record Nearest(@Nullable Candidate candidate, List<Integer> values) {}

    private record Quoted(Shape shape, List<String> values) {}

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
        AnswerShape.Seen seen = value == null ? null : about.shape().look(String.valueOf(json.text()));
        if (value == null || seen == null) {
            return nearest(about, answer).findings();
        }
        Shape shape = new Shape(subject, answer.response().headers(), seen.shape());
        Nearest decided = decisions.get(shape);
        if (decided != null) {
            return again(decided, answer, shape, seen);
        }
        Judged nearest = nearest(about, answer);
        Nearest decision = new Nearest(nearest.candidate(), AnswerShape.valuesAt(places(nearest.findings()), value));
        decisions.put(shape, decision);
        remember(quoted(decision, shape, seen), nearest.findings());
        return nearest.findings();
    }

    /** Where findings quote the answer; they quote nothing of what is not there. */
    private static Set<String> places(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.actual().equals("absent"))
                .map(Finding::path)
                .filter(path -> path.startsWith("$"))
                .collect(Collectors.toSet());
    }

    private void remember(Quoted quoted, List<Finding> findings) {
        if (quoted.values().stream().mapToInt(String::length).sum() <= MOST_CHARACTERS_QUOTED) {
            findingsByText.put(quoted, findings);
        }
    }

    private List<Finding> again(Nearest decided, Answer answer, Shape shape, AnswerShape.Seen seen) {
        Candidate candidate = decided.candidate();
        if (candidate == null) {
            return List.of();
        }
        Quoted quoted = quoted(decided, shape, seen);
        List<Finding> known = findingsByText.get(quoted);
        if (known != null) {
            return known;
        }
        List<Finding> findings = candidate.look(answer);
        remember(quoted, findings);
        return findings;
    }

    private static Quoted quoted(Nearest decided, Shape shape, AnswerShape.Seen seen) {
        return new Quoted(
                shape, decided.values().stream().map(seen.values()::get).toList());
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
