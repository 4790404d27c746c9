package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.DriftResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Holds a published OpenAPI file against a provider's documentation and contracts. */
public final class OpenApiDrift {

    private OpenApiDrift() {}

    /**
     * What the file changes in the documented operations; all others in it are left alone.
     *
     * @param source the file's name or address, for people
     * @param text the file, JSON or YAML
     * @throws InvalidOpenApiException where it is no OpenAPI 3 document that can be compared
     */
    public static DriftResult of(ContractSet contracts, String provider, String source, String text) {
        contracts.requireUsable(provider);
        return of(
                contracts.documentationOf(provider),
                KnownDeviations.of(contracts, provider),
                (operation, status) -> contracts.areAbout(provider, operation, status),
                source,
                text);
    }

    /**
     * The same for any documentation.
     *
     * @param known what is known of the provider
     * @param isNeeded whether an interaction expects the status from the operation
     */
    static DriftResult of(
            Documentation documentation,
            KnownDeviations known,
            BiPredicate<String, Integer> isNeeded,
            String source,
            String text) {
        String provider = documentation.provider();
        List<String> compared = new ArrayList<>();
        List<Change> all = new ArrayList<>();
        try {
            OpenApiDocument other = OpenApiDocument.read(source, text);
            OperationFinder published = new OperationFinder(other);
            OperationComparison comparison = new OperationComparison(documentation.openApi(), other);
            for (Operation operation : documentation.operations()) {
                String id = operation.operationId();
                Changes changes = new Changes(id, known);
                String name = operation.method() + " " + operation.pathTemplate();
                Optional<ApiOperation> there = published.find(operation.openApi());
                if (there.isPresent()) {
                    compared.add(name + " with " + operation.method() + " "
                            + there.get().pathTemplate());
                    comparison.compare(operation.openApi(), there.get(), changes, status -> isNeeded.test(id, status));
                } else {
                    changes.breaking("operation", "operation removed", name, "");
                }
                all.addAll(changes.found());
            }
        } catch (UnusableDocumentException e) {
            throw new InvalidOpenApiException(String.valueOf(e.getMessage()), e);
        }
        return new DriftResult(provider, source, compared, all);
    }
}
