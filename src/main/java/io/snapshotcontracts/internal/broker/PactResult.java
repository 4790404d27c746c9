package io.snapshotcontracts.internal.broker;

import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/** What a run found out about one contract. */
record PactResult(FetchedPact pact, List<Of> interactions) {

    /** One interaction against one implementation. */
    record Of(Interaction interaction, InteractionResult result) {

        /** Whether it decides over the contract: what the consumer itself calls pending does not. */
        boolean decides() {
            return !interaction.isPending();
        }

        boolean isOneOf(Outcome... outcomes) {
            return List.of(outcomes).contains(result.outcome());
        }
    }

    PactResult {
        interactions = List.copyOf(interactions);
    }

    /** The results of a run by contract; each implementation was asked for all interactions, in the contracts' order. */
    static List<PactResult> of(List<FetchedPact> pacts, RunResult result) {
        List<PactResult> results = new ArrayList<>();
        int at = 0;
        for (FetchedPact pact : pacts) {
            List<Of> ofPact = new ArrayList<>();
            for (Interaction interaction : pact.own().interactions()) {
                for (ProviderRun run : result.runs()) {
                    ofPact.add(new Of(interaction, run.interactions().get(at)));
                }
                at++;
            }
            results.add(new PactResult(pact, ofPact));
        }
        return results;
    }

    boolean isViolated() {
        return interactions.stream().anyMatch(one -> one.decides() && one.isOneOf(Outcome.VIOLATED));
    }

    /** Whether something is known of each part of the contract. */
    boolean isComplete() {
        return pact.own().leftOut().isEmpty()
                && interactions.stream().noneMatch(one -> one.isOneOf(Outcome.INCONCLUSIVE, Outcome.NOT_PROVOKED));
    }

    boolean isVerified() {
        return isComplete() && !isViolated() && interactions.stream().anyMatch(one -> one.isOneOf(Outcome.VERIFIED));
    }

    /** What is not known, as a clause. */
    String unknown() {
        List<String> parts = new ArrayList<>();
        add(parts, count(Outcome.INCONCLUSIVE), Outcome.INCONCLUSIVE.label());
        add(parts, count(Outcome.NOT_PROVOKED), Outcome.NOT_PROVOKED.label());
        add(parts, pact.own().leftOut().size(), "left out, since only HTTP interactions are verified");
        return parts.isEmpty() ? "nothing is verified" : String.join(", ", parts);
    }

    private long count(Outcome outcome) {
        return interactions.stream().filter(one -> one.isOneOf(outcome)).count();
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
