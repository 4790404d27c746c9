package io.snapshotcontracts.internal.mapping;

import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;

/** Words for what the generator will not do; every sentence names the file and the interaction. */
final class Refusal {

    private Refusal() {}

    static String nameOf(Interaction interaction) {
        return interaction.source() + " '" + interaction.description() + "'";
    }

    /** @param place below the interaction, as a JSON pointer */
    static InvalidContractException of(Interaction interaction, String place, String problem) {
        return new InvalidContractException(nameOf(interaction) + ": at " + place + ": " + problem);
    }

    static InvalidContractException ofRule(Interaction interaction, String rule, String problem) {
        return of(interaction, "/request/matchingRules/" + rule, problem);
    }
}
