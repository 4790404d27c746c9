package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import java.util.List;

/** An invented provider's documentation with one operation, and its answers; JSON in single quotes for the reader's sake. */
final class Shop {

    private final Documentation documentation;
    private final DocumentationLens lens;

    private Shop(Documentation documentation) {
        this.documentation = documentation;
        this.lens = new DocumentationLens(documentation);
    }

    /** A document of a version whose answer 200 in JSON has the schema; components may be referred to. */
    static Shop withSchema(String version, String schema, String components) {
        return with(version, "{'200': {'content': {'application/json': {'schema': " + schema + "}}}}", components);
    }

    static Shop with(String version, String responses, String components) {
        return new Shop(Documentation.read(
                "shop", """
                {'openapi': '%s', 'paths': {'/a': {'get': {'operationId': 'a', 'responses': %s}}},
                 'components': {'schemas': %s}}""".formatted(version, responses, components).replace('\'', '"')));
    }

    List<Finding> json(String body) {
        return look(200, "application/json", body.replace('\'', '"')).findings();
    }

    LensView look(int status, String type, String body) {
        Headers headers = type.isEmpty() ? Headers.NONE : Headers.NONE.with("Content-Type", type);
        return look(new HttpResponse(status, headers, Body.of(body)));
    }

    LensView look(HttpResponse response) {
        return lens.look(operation(), new Answer(response), true);
    }

    void prepare() {
        lens.prepare(operation());
    }

    private Operation operation() {
        return documentation.operations().get(0);
    }
}
