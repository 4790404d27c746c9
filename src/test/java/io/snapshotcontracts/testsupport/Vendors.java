package io.snapshotcontracts.testsupport;

import io.snapshotcontracts.internal.contract.ContractSet;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What {@code contracts/} holds, for tests whose lists and counts follow it. */
public final class Vendors {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));

    private Vendors() {}

    /** The providers whose page is documented. */
    public static Set<String> documented() {
        return CONTRACTS.documentedProviders();
    }

    /** Those of them that some interaction is with. */
    public static Set<String> withContracts() {
        Set<String> both = new TreeSet<>(documented());
        both.retainAll(CONTRACTS.providers());
        return both;
    }

    /** The number of interactions with a provider. */
    public static int interactions(String provider) {
        return CONTRACTS.contractsOf(provider).stream()
                .mapToInt(contract -> contract.interactions().size())
                .sum();
    }

    /** The number of interactions with all of them. */
    public static int interactions() {
        return CONTRACTS.providers().stream().mapToInt(Vendors::interactions).sum();
    }
}
