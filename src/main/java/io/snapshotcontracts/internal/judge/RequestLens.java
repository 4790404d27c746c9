package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.openapi.ApiResponse;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import io.snapshotcontracts.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Whether the page allows a request: path, method, query, headers and body. */
public final class RequestLens {

    private final Documentation documentation;
    private final KnownNames known;
    private final SchemaRules rules;
    private final Invariants invariants = new Invariants();
    private final Map<Operation, Prepared> prepared = new ConcurrentHashMap<>();

    public RequestLens(Documentation documentation) {
        this.documentation = documentation;
        this.known = new KnownNames(documentation);
        this.rules = new SchemaRules(documentation.openApi(), Direction.REQUEST);
    }

    /**
     * The rules of one operation.
     *
     * @param body null where none is documented
     * @param place the request body object, null where there is none
     */
    private record Prepared(
            List<ParameterRules> parameters,
            @Nullable ResponseRules body,
            @Nullable OpenApiNode place) {}

    /** The finding for a request that no operation of the page matches. */
    public Finding noOperation(HttpRequest request) {
        return RequestFindings.noOperation(documentation, request);
    }

    /**
     * Looks at a complete request.
     *
     * @throws NotJudgedException where the documentation cannot be used
     */
    public LensResult look(Operation operation, HttpRequest request) {
        LensView view = new LensView();
        String path = request.target().split("\\?", 2)[0];
        if (!operation.method().equalsIgnoreCase(request.method())
                || !RequestParts.isOf(operation.pathTemplate(), path)) {
            view.add(List.of(RequestFindings.otherOperation(operation, request)));
            return LensResult.of(view);
        }
        Prepared of = prepared(operation);
        RequestParts parts = RequestParts.of(request, operation.pathTemplate());
        of.parameters().forEach(parameter -> parameter.look(parts, view));
        known.look(operation, of.parameters(), parts, view);
        lookAtBody(operation, of, request, view);
        return LensResult.of(view);
    }

    /** Why requests of an operation cannot be judged, with file and place; nothing where they can. */
    public Optional<String> problem(Operation operation) {
        try {
            prepare(operation);
            return Optional.empty();
        } catch (UnusableDocumentException e) {
            return Optional.of("documentation/" + e.getMessage());
        }
    }

    private void lookAtBody(Operation operation, Prepared of, HttpRequest request, LensView view) {
        OpenApiNode place = of.place();
        String type = request.headers().first("Content-Type").orElse(null);
        if (place == null || of.body() == null) {
            if (!request.body().isEmpty()) {
                view.add(List.of(RequestFindings.undocumentedBody(operation, type)));
            }
            return;
        }
        if (request.body().isEmpty()) {
            if (place.json().path("required").asBoolean()) {
                view.add(List.of(RequestFindings.noBody(place)));
            }
            return;
        }
        LensView body = new LensView();
        // a request's body is described as an answer's is
        Answer asAnswer = new Answer(new HttpResponse(200, request.headers(), request.body()));
        of.body().look(request.method(), asAnswer, false, body);
        view.add(body.findings().stream().map(RequestFindings::ofBody).toList());
        body.notJudged().forEach(view::notJudged);
    }

    private Prepared prepared(Operation operation) {
        try {
            return prepare(operation);
        } catch (UnusableDocumentException e) {
            throw new NotJudgedException("the documentation cannot be used: documentation/" + e.getMessage(), e);
        }
    }

    private Prepared prepare(Operation operation) {
        Prepared before = prepared.get(operation);
        if (before != null) {
            return before;
        }
        List<ParameterRules> parameters = new ArrayList<>();
        operation.openApi().parameters().forEach(each -> parameters.add(new ParameterRules(each, rules)));
        Optional<OpenApiNode> body = operation.openApi().requestBody();
        Prepared made = new Prepared(
                List.copyOf(parameters),
                body.map(each -> ResponseRules.of(new ApiResponse("default", each, each), rules, invariants))
                        .orElse(null),
                body.orElse(null));
        prepared.put(operation, made);
        return made;
    }
}
