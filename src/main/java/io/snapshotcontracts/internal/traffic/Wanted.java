package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.openapi.ApiResponse;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is read of recorded exchanges beside the answers' bodies; all else is skipped, for most of a recording is headers.
 *
 * @param answerHeaders names in lower case, null for all
 * @param requests whether requests are judged
 */
record Wanted(@Nullable Set<String> answerHeaders, boolean requests) {

    static final Wanted BODIES = new Wanted(Set.of(), false);

    /** Every header of every answer. */
    static final Wanted ALL_OF_ANSWERS = new Wanted(null, false);

    /** The headers that a page promises or a contract expects. */
    static Wanted by(ContractSet contracts, Iterable<Documentation> documentation, boolean requests) {
        Set<String> names = new TreeSet<>();
        for (Documentation documented : documentation) {
            documented.operations().forEach(operation -> addTo(names, operation));
            if (contracts.areProven()) {
                // what the page allows satisfies them, so they are not asked
                continue;
            }
            for (Contract contract : contracts.contractsOf(documented.provider())) {
                contract.interactions().forEach(interaction -> interaction.response().headers().keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .forEach(names::add));
            }
        }
        names.remove("content-type");
        return new Wanted(names, requests);
    }

    private static void addTo(Set<String> names, Documentation.Operation operation) {
        try {
            for (ApiResponse response : operation.openApi().responses()) {
                response.headers().forEach(header -> names.add(header.name().toLowerCase(Locale.ROOT)));
            }
        } catch (UnusableDocumentException e) {
            // every exchange of the operation is reported as unjudged
            return;
        }
    }

    boolean wantsAnswerHeader(String name) {
        return answerHeaders == null
                || (!answerHeaders.isEmpty() && answerHeaders.contains(name.toLowerCase(Locale.ROOT)));
    }
}
