package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The contract mutation score.
 *
 * @param violations how many single-step violations were tried
 * @param legal how many legal variations were tried
 * @param survivors the violations that no lens objects to
 * @param falseAlarms the legal variations that a lens of the page objects to
 * @param beyondPage the legal variations that no interaction takes: there the contract needs more than the page promises
 */
public record ContractScore(
        int violations,
        Kills kills,
        int legal,
        List<String> survivors,
        List<String> falseAlarms,
        List<String> beyondPage) {

    public ContractScore {
        requireNonNull(kills, "kills");
        survivors = List.copyOf(survivors);
        falseAlarms = List.copyOf(falseAlarms);
        beyondPage = List.copyOf(beyondPage);
    }
}
