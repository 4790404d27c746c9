package io.snapshotcontracts.internal.accept;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import java.util.Set;
import java.util.TreeSet;

/** What operations are called in a file of accepted findings. */
public final class OperationNames {

    private OperationNames() {}

    /** The operation's identifier, as documentation or contract name it; else its method and path in the contract. */
    public static String of(Documentation documentation, Interaction interaction) {
        return documentation
                .operationOf(interaction)
                .map(Operation::operationId)
                .or(interaction::operationId)
                .orElseGet(() -> interaction
                                .json()
                                .path("request")
                                .path("method")
                                .asText("GET") + " "
                        + interaction.json().path("request").path("path").asText("/"));
    }

    static boolean isKnown(ContractSet contracts, String provider, String operation) {
        // interactions are read only where the documentation does not know the name
        return contracts.documentationOf(provider).operation(operation).isPresent()
                || all(contracts, provider).contains(operation);
    }

    static Set<String> all(ContractSet contracts, String provider) {
        Documentation documentation = contracts.documentationOf(provider);
        Set<String> names = new TreeSet<>();
        documentation.operations().forEach(operation -> names.add(operation.operationId()));
        contracts.contractsOf(provider).forEach(contract -> contract.interactions()
                .forEach(interaction -> names.add(of(documentation, interaction))));
        return names;
    }
}
