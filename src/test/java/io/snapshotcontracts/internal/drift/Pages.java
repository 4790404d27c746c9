package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.result.Change;
import java.util.List;
import java.util.Set;

/** Pairs of documents with one operation, and the changes between them as text. */
final class Pages {

    private static final String OPERATION = """
            openapi: %s
            paths:
              /things/{id}:
                get:
                  operationId: getThing
            %s
            components:
              schemas:
                Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}, v: {type: string}}}
                Id: {type: string, minLength: 3}
                Null: {type: 'null'}
                Self: {allOf: [{$ref: '#/components/schemas/Self'}]}
            """;

    private Pages() {}

    /** A document whose answer 200 has a schema. */
    static String answering(String version, String schema) {
        return operation(version, "responses: {'200': {content: {application/json: {schema: " + schema + "}}}}");
    }

    /** A document whose operation has the members. */
    static String operation(String version, String members) {
        return OPERATION.formatted(version, members.strip().indent(6));
    }

    /** The changes, each as a line; the interactions expect 200 and 404. */
    static List<String> changes(String before, String after) {
        Documentation page = Documentation.read("shop", before);
        Set<Integer> needed = Set.of(200, 404);
        return OpenApiDrift.of(
                        page,
                        KnownDeviations.NONE,
                        (operation, status) -> needed.contains(status),
                        "published.yaml",
                        after)
                .changes()
                .stream()
                .map(Pages::line)
                .toList();
    }

    private static String line(Change change) {
        return change.place() + ": " + change.change() + " " + change.before() + ">" + change.after()
                + (change.breaking() ? " BREAKS" : "");
    }
}
