package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The one place that decides what an answer means; commands, tests and reports take its word. A judge knows one
 * provider's page, whose schemas it prepares once, and may be asked from several threads.
 */
public final class Judge {

    /** Answers by which a service reports that it cannot serve now. */
    private static final Set<Integer> ANNOUNCED_FAILURES = Set.of(500, 503);

    private static final String CONSUMER_NOT_ASKED = "what the consumer needs was not compared, since the answer breaks"
            + " the documentation in more places than are listed";

    private final Documentation documentation;
    private final DocumentationLens lens;
    private final Supplier<KnownDeviations> deviations;

    /** A judge by a page alone, which knows no deviations from it. */
    public Judge(Documentation documentation) {
        this(documentation, () -> KnownDeviations.NONE);
    }

    /** The judge of one of a folder's providers. */
    public Judge(ContractSet contracts, String provider) {
        // read when the first finding asks: answers without one owe this nothing
        this(contracts.documentationOf(provider), new Once<>(() -> KnownDeviations.of(contracts, provider)));
    }

    private Judge(Documentation documentation, Supplier<KnownDeviations> deviations) {
        this.documentation = documentation;
        this.lens = new DocumentationLens(documentation);
        this.deviations = deviations;
    }

    /**
     * Looks whether answers to the interaction can be judged by the documentation.
     *
     * @throws InvalidContractException where the interaction names an operation that is not documented, or what the
     *     documentation says of its operation cannot be used
     */
    public void prepare(Interaction interaction) {
        try {
            documentation.operationOf(interaction).ifPresent(lens::prepare);
        } catch (UnusableDocumentException e) {
            throw new InvalidContractException("documentation/" + e.getMessage(), e);
        }
    }

    /** Judges a complete answer to an interaction's request by all lenses. */
    public Judgement judge(Contract contract, Interaction interaction, HttpResponse response) {
        Optional<Operation> operation = documentation.operationOf(interaction);
        if (!interaction.response().accepts(response.status())) {
            return explained(operation, otherStatus(interaction, operation, response.status()), response);
        }
        Answer answer = new Answer(response);
        LensView page =
                operation.map(documented -> lens.look(documented, answer, true)).orElseGet(LensView::new);
        if (page.findings().stream().anyMatch(Finding::isRest)) {
            // pact-jvm takes milliseconds for each of thousands of places, and can only add to what is wrong already
            Judgement violated = explained(operation, Judgement.violated(page.findings()), response);
            return new Judgement(violated.outcome(), null, violated.findings(), List.of(CONSUMER_NOT_ASKED));
        }
        ConsumerLens.Result seen = ConsumerLens.look(interaction, answer);
        List<Finding> findings = new ArrayList<>(seen.findings());
        findings.addAll(page.findings());
        String beyondLimits = answer.beyondLimits();
        if (beyondLimits != null) {
            return Judgement.inconclusive("the answer cannot be judged: " + beyondLimits);
        }
        if (!findings.isEmpty()) {
            return explained(operation, Judgement.violated(findings).withNotJudged(page.notJudged()), response);
        }
        return seen.unexpectedlyPresent().isEmpty()
                ? Judgement.verified().withNotJudged(page.notJudged())
                : Judgement.notProvoked("the answer is legal but holds " + String.join(", ", seen.unexpectedlyPresent())
                        + ", whose absence this state is about");
    }

    /**
     * Judges a recorded answer to a request of unknown intention: the page's rules hold, and one
     * interaction of that operation and status for what the consumer needs.
     *
     * @param hasHeaders whether the answer's headers are known, beside its media type
     */
    public Judgement judgeRecorded(
            Operation operation, HttpResponse response, ConsumerNeeds needs, boolean hasHeaders) {
        Answer answer = new Answer(response);
        List<Finding> findings =
                new ArrayList<>(lens.look(operation, answer, hasHeaders).findings());
        boolean hasTooMany = findings.stream().anyMatch(Finding::isRest);
        if (!hasTooMany
                && (!findings.isEmpty() || !needs.areImplied(documentation.provider(), operation, response.status()))) {
            needs.findings(documentation.provider(), operation, answer).stream()
                    .filter(finding -> hasHeaders || !isOfAnUnknownHeader(finding))
                    .forEach(findings::add);
        }
        String beyondLimits = answer.beyondLimits();
        if (beyondLimits != null) {
            return Judgement.inconclusive("the answer cannot be judged: " + beyondLimits);
        }
        return findings.isEmpty()
                ? Judgement.verified()
                : Judgement.violated(explained(operation.operationId(), response, findings));
    }

    private static boolean isOfAnUnknownHeader(Finding finding) {
        return finding.path().startsWith("header:") && !finding.path().equalsIgnoreCase("header:Content-Type");
    }

    /** What the page's rules and invariants say of a complete answer, without what a consumer needs. */
    public List<Finding> findingsOfThePage(Operation operation, HttpResponse response) {
        return explained(
                operation.operationId(),
                response,
                lens.look(operation, new Answer(response), false).findings());
    }

    /** What an interaction's own expectations say of a complete answer. */
    public static List<Finding> findingsOfTheConsumer(
            Contract contract, Interaction interaction, HttpResponse response) {
        return ConsumerLens.look(interaction, new Answer(response)).findings();
    }

    private Judgement explained(Optional<Operation> operation, Judgement judgement, HttpResponse response) {
        String operationId = operation.map(Operation::operationId).orElse("");
        return new Judgement(
                judgement.outcome(),
                judgement.reason(),
                explained(operationId, response, judgement.findings()),
                judgement.notJudged());
    }

    // an answer without findings, which nearly all are, never asks what is known
    private List<Finding> explained(String operationId, HttpResponse response, List<Finding> findings) {
        return findings.isEmpty() ? findings : deviations.get().explained(operationId, response.status(), findings);
    }

    private static Judgement otherStatus(Interaction interaction, Optional<Operation> operation, int status) {
        // without documentation nothing is announced: what another interaction is about says nothing of this one
        boolean isDocumented =
                operation.map(documented -> documented.documents(status)).orElse(false);
        if (status == 401 || (status == 403 && isDocumented)) {
            return Judgement.inconclusive("the endpoint refused the credentials (" + status + ")");
        }
        if (ANNOUNCED_FAILURES.contains(status) && isDocumented) {
            return Judgement.inconclusive("the service failed as its page says it may (" + status + ")");
        }
        if (status == 429) {
            return Judgement.inconclusive("the service asks for fewer requests (429)");
        }
        String expected = interaction.response().statusWords();
        String hint = operation.map(documented -> documented.covers(status)).orElse(true)
                ? "is the provider in this state?"
                : "the page does not list " + status + " at all";
        return Judgement.violated(List.of(new Finding(
                Lens.CONSUMER,
                "status",
                "the status is " + expected + " (" + interaction.source() + ")",
                expected,
                Integer.toString(status),
                "expected status " + expected + " but was " + status + "; " + hint)));
    }
}
