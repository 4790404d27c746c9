package io.snapshotcontracts.drift;

import io.snapshotcontracts.openapi.ApiOperation;
import java.util.function.IntPredicate;

/** Compares one operation of two documents. */
final class OperationComparison {

    private final ApiOperation old;
    private final ApiOperation now;
    private final SchemaComparison requests;
    private final SchemaComparison answers;

    OperationComparison(ApiOperation old, ApiOperation now) {
        SchemaReader before = new SchemaReader(old.document());
        SchemaReader after = new SchemaReader(now.document());
        this.old = old;
        this.now = now;
        this.requests = new SchemaComparison(before, after, Direction.REQUEST);
        this.answers = new SchemaComparison(before, after, Direction.ANSWER);
    }

    /**
     * Adds what differs.
     *
     * @param isNeeded whether an interaction expects the status
     */
    void addTo(Changes changes, IntPredicate isNeeded) {
        new ParameterComparison(changes, new WireComparison(requests)).compare(old, now);
        new RequestBodyComparison(changes, new BodyComparison(changes, requests)).compare(old, now);
        new ResponseComparison(changes, new BodyComparison(changes, answers), new WireComparison(answers), isNeeded)
                .compare(old, now);
        new SecurityComparison(changes).compare(old, now);
    }
}
