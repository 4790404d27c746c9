package io.snapshotcontracts.match;

import io.snapshotcontracts.contract.Contract;
import io.snapshotcontracts.contract.Interaction;
import io.snapshotcontracts.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.List;
import java.util.Set;

/** The one place that decides what an answer means; commands, tests and reports take its word. */
public final class Judge {

    /** Answers by which a service says, on its own account, that it cannot serve now. */
    private static final Set<Integer> ANNOUNCED_FAILURES = Set.of(500, 503);

    private Judge() {}

    /**
     * Judges a complete answer to an interaction's request.
     *
     * @param documented the statuses that the operation's page lists
     */
    public static Judgement judge(
            Contract contract, Interaction interaction, Set<Integer> documented, HttpResponse answer) {
        if (answer.status() != interaction.expectedStatus()) {
            return otherStatus(interaction, documented, answer.status());
        }
        ConsumerLens.Result seen = ConsumerLens.look(contract, interaction, answer);
        if (seen.beyondLimits() != null) {
            return Judgement.inconclusive("the answer cannot be judged: " + seen.beyondLimits());
        }
        if (!seen.findings().isEmpty()) {
            return Judgement.violated(seen.findings());
        }
        return seen.unexpectedlyPresent().isEmpty()
                ? Judgement.verified()
                : Judgement.notProvoked("the answer is legal but holds " + String.join(", ", seen.unexpectedlyPresent())
                        + ", whose absence this state is about");
    }

    private static Judgement otherStatus(Interaction interaction, Set<Integer> documented, int status) {
        if (status == 401 || (status == 403 && documented.contains(403))) {
            return Judgement.inconclusive("the endpoint refused the credentials (" + status + ")");
        }
        if (ANNOUNCED_FAILURES.contains(status) && documented.contains(status)) {
            return Judgement.inconclusive("the service failed as its page says it may (" + status + ")");
        }
        if (status == 429) {
            return Judgement.inconclusive("the service asks for fewer requests (429)");
        }
        int expected = interaction.expectedStatus();
        String hint = documented.isEmpty() || documented.contains(status)
                ? "is the provider in this state?"
                : "the page does not list " + status + " at all";
        return Judgement.violated(List.of(new Finding(
                Lens.CONSUMER,
                "status",
                "the status is " + expected + " (" + interaction.source() + ")",
                Integer.toString(expected),
                Integer.toString(status),
                "expected status " + expected + " but was " + status + "; " + hint)));
    }
}
