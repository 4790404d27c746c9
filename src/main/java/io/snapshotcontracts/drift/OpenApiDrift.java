package io.snapshotcontracts.drift;

import io.snapshotcontracts.contract.BundledContracts;
import io.snapshotcontracts.contract.Documentation;
import io.snapshotcontracts.contract.Documentation.Operation;
import io.snapshotcontracts.deviation.KnownDeviations;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.DriftResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    public static DriftResult of(BundledContracts contracts, String provider, String source, String text) {
        Documentation documentation = contracts.documentationOf(provider);
        OpenApiFile page = new OpenApiFile(documentation.file(), documentation.document());
        OpenApiFile other = OpenApiFile.read(source, text);
        KnownDeviations known = KnownDeviations.bundled(provider);
        List<String> compared = new ArrayList<>();
        List<Change> all = new ArrayList<>();
        for (Operation operation : documentation.operations()) {
            Changes changes = new Changes(operation.operationId(), known);
            String name = operation.method() + " " + operation.pathTemplate();
            Optional<OperationFinder.Found> there = new OperationFinder(other).find(operation);
            if (there.isPresent()) {
                compared.add(
                        name + " with " + operation.method() + " " + there.get().template());
                OperationFinder.Found here =
                        new OperationFinder(page).find(operation).orElseThrow();
                new OperationChanges(changes, expectedStatuses(contracts, provider, operation))
                        .tell(
                                new SimpleOperation(page).document(operation, here),
                                new SimpleOperation(other).document(operation, there.get()));
            } else {
                changes.breaking("operation", "operation removed", name, "");
            }
            all.addAll(changes.found());
        }
        return new DriftResult(provider, source, compared, all);
    }

    private static Set<Integer> expectedStatuses(BundledContracts contracts, String provider, Operation operation) {
        return operation.statuses().stream()
                .filter(status -> contracts.areAbout(provider, operation.operationId(), status))
                .collect(Collectors.toSet());
    }
}
