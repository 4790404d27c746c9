package io.snapshotcontracts.match;

import io.snapshotcontracts.contract.BundledContracts;
import io.snapshotcontracts.contract.Contract;
import io.snapshotcontracts.contract.Documentation.Operation;
import io.snapshotcontracts.contract.Interaction;
import io.snapshotcontracts.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the bundled contracts need of an answer that nobody asked for: one interaction of its operation and status has to
 * hold. pact-jvm takes a millisecond for each, so it is asked only where the page does not tell already.
 */
public final class ConsumerNeeds {

    /** Who polls is given the same answer again and again. */
    private static final int REMEMBERED = 256;

    private static final int LARGEST_REMEMBERED = 32 * 1024;

    private final BundledContracts contracts;
    private final Map<Key, List<Finding>> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Finding>> eldest) {
            return size() > REMEMBERED;
        }
    };

    public ConsumerNeeds(BundledContracts contracts) {
        this.contracts = contracts;
    }

    private record Key(String provider, String operationId, HttpResponse answer) {}

    /**
     * Whether every answer that the page allows satisfies an interaction, so that none need be asked. It does wherever
     * there is one: the mutation score proves for the bundled contracts that they refuse no legal answer.
     */
    boolean areImplied(String provider, Operation operation, int status) {
        return contracts.areAbout(provider, operation.operationId(), status);
    }

    /** Nothing where one interaction holds, or where none is about such an answer; else what is nearest to holding. */
    List<Finding> findings(String provider, Operation operation, Answer answer) {
        Key key = new Key(provider, operation.operationId(), answer.response());
        synchronized (remembered) {
            List<Finding> known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        List<Finding> findings = nearest(provider, operation, answer);
        if (answer.response().body().length() <= LARGEST_REMEMBERED) {
            synchronized (remembered) {
                remembered.put(key, findings);
            }
        }
        return findings;
    }

    private List<Finding> nearest(String provider, Operation operation, Answer answer) {
        List<List<Finding>> all = new ArrayList<>();
        for (Contract contract : contracts.contracts().contractsOf(provider)) {
            for (Interaction interaction : contract.interactions()) {
                if (isAbout(interaction, operation, answer)) {
                    List<Finding> findings =
                            ConsumerLens.look(contract, interaction, answer).findings();
                    if (findings.isEmpty()) {
                        return List.of();
                    }
                    all.add(findings);
                }
            }
        }
        // of several that are as near, the first: contracts begin with what every answer is to have
        return all.stream().min(Comparator.comparingLong(ConsumerNeeds::places)).orElse(List.of());
    }

    /** How many places differ, all elements of a list being one. */
    private static long places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.path().replaceAll("\\[[0-9]+]", ""))
                .distinct()
                .count();
    }

    private static boolean isAbout(Interaction interaction, Operation operation, Answer answer) {
        return interaction.expectedStatus() == answer.response().status()
                && interaction
                        .operationId()
                        .filter(operation.operationId()::equals)
                        .isPresent();
    }
}
