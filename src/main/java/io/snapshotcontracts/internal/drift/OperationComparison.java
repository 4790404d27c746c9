package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import io.snapshotcontracts.internal.schema.SchemaReader;
import io.snapshotcontracts.result.Failure;
import java.util.function.IntPredicate;

/** Compares operations of two documents; what it learns of their schemas serves all of them. */
final class OperationComparison {

    private final SchemaComparison requests;
    private final SchemaComparison answers;

    OperationComparison(OpenApiDocument old, OpenApiDocument now) {
        SchemaReader before = new SchemaReader(old);
        SchemaReader after = new SchemaReader(now);
        this.requests = new SchemaComparison(before, after, MessageKind.REQUEST);
        this.answers = new SchemaComparison(before, after, MessageKind.ANSWER);
    }

    /**
     * Adds what differs.
     *
     * @param isNeeded whether an interaction expects the status
     */
    void compare(ApiOperation old, ApiOperation now, Changes changes, IntPredicate isNeeded) {
        if (isDeprecated(now) && !isDeprecated(old)) {
            changes.harmless("operation", "operation deprecated", "", "deprecated");
        }
        guarded("parameters", changes, () -> new ParameterComparison(changes, new WireComparison(requests))
                .compare(old, now));
        guarded("request body", changes, () -> new RequestBodyComparison(changes, new BodyComparison(changes, requests))
                .compare(old, now));
        guarded("responses", changes, () -> new ResponseComparison(
                        changes, new BodyComparison(changes, answers), new WireComparison(answers), isNeeded)
                .compare(old, now));
        guarded("security", changes, () -> new SecurityComparison(changes).compare(old, now));
    }

    private static boolean isDeprecated(ApiOperation operation) {
        return operation.node().json().path("deprecated").asBoolean();
    }

    /** A part that cannot be compared, for any exception, costs itself alone, and is never taken for unchanged. */
    static void guarded(String part, Changes changes, Runnable comparison) {
        try {
            comparison.run();
        } catch (UnusableDocumentException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            changes.breaking(
                    part, "not compared", "", Failure.of(e, "comparing it").reason());
        }
    }
}
