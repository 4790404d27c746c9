package io.snapshotcontracts.internal.mapping;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a stub could make of the requests of some contracts.
 *
 * @param clashes interactions whose requests it could not tell apart
 * @param refused why no mapping can be made of an interaction
 */
public record StubRequests(List<Clash> clashes, Map<Interaction, String> refused) {

    public StubRequests {
        clashes = List.copyOf(clashes);
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    }

    /** Two interactions that one request may be meant for. */
    public record Clash(Interaction one, Interaction other, String request) {}

    /** What a page demands of requests and a stub does not look at, each with file and place. */
    public static List<String> notLookedAt(Documentation page) {
        return page.operations().stream()
                .flatMap(operation -> PageRequest.of(operation.openApi()).notes().stream())
                .distinct()
                .toList();
    }

    /** Looks at all of them together, since one stub serves them all. */
    public static StubRequests of(List<Contract> contracts) {
        Map<Interaction, RequestPattern> patterns = new LinkedHashMap<>();
        Map<Interaction, String> refused = new LinkedHashMap<>();
        for (Contract contract : contracts) {
            for (Interaction interaction : contract.interactions()) {
                try {
                    patterns.put(interaction, RequestTranslation.of(interaction));
                } catch (InvalidContractException e) {
                    refused.put(interaction, String.valueOf(e.getMessage()));
                }
            }
        }
        List<Clash> clashes = new ArrayList<>();
        List<Map.Entry<Interaction, RequestPattern>> all = List.copyOf(patterns.entrySet());
        for (int i = 0; i < all.size(); i++) {
            RequestPattern one = all.get(i).getValue();
            for (Map.Entry<Interaction, RequestPattern> other : all.subList(i + 1, all.size())) {
                if (one.mayOverlap(other.getValue())) {
                    String request = one.method() + " " + one.path().text();
                    clashes.add(new Clash(all.get(i).getKey(), other.getKey(), request));
                }
            }
        }
        return new StubRequests(clashes, refused);
    }
}
