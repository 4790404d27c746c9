package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.coverage.Aspect.OfHeader;
import io.snapshotcontracts.internal.coverage.Aspect.OfMediaType;
import io.snapshotcontracts.internal.coverage.Aspect.OfPlace;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.openapi.ApiContent;
import io.snapshotcontracts.internal.openapi.ApiResponse;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import io.snapshotcontracts.internal.schema.SchemaReader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a page documents, broken into elements that one example shows or does not show. */
final class Elements {

    private final Documentation documentation;
    private final SchemaReader schemas;
    private final RequestElements requests;
    private final Map<OpenApiNode, DocumentedPlace> bodies = new HashMap<>();

    Elements(Documentation documentation) {
        this.documentation = documentation;
        this.schemas = new SchemaReader(documentation.openApi());
        this.requests = new RequestElements(schemas);
    }

    /** All of them, in the page's order. */
    Set<Element> documented() {
        Set<Element> all = new LinkedHashSet<>();
        for (Operation operation : documentation.operations()) {
            all.add(Element.of(operation.operationId()));
            requests.documented(operation, all);
            for (PageAnswer answer : PageAnswer.all(operation, Set.of())) {
                all.add(answer.element(Aspect.WHOLE));
                response(answer).ifPresent(response -> documented(answer, response, all));
            }
        }
        return all;
    }

    private void documented(PageAnswer answer, ApiResponse response, Set<Element> all) {
        response.headers().forEach(header -> all.add(answer.element(new OfHeader(header.name()))));
        Contents contents = new Contents(response.contents());
        for (ApiContent content : contents.all()) {
            all.add(answer.element(new OfMediaType(content.mediaType())));
            body(contents, content).ifPresent(body -> {
                Set<OfPlace> places = new LinkedHashSet<>();
                body.addTo(places);
                places.forEach(place -> all.add(answer.element(place)));
            });
        }
    }

    /** What is documented of an answer; nothing where a reference is broken, which is reported where it is varied. */
    private static Optional<ApiResponse> response(PageAnswer answer) {
        try {
            return Optional.of(answer.response());
        } catch (UnusableDocumentException e) {
            return Optional.empty();
        }
    }

    private Optional<DocumentedPlace> body(Contents contents, ApiContent content) {
        return content.schema()
                .filter(schema -> Contents.isJson(content))
                .map(schema -> bodies.computeIfAbsent(
                        schema, node -> new PlaceReader(schemas, false).read(contents.root(content), node)));
    }

    /** The elements that an example shows, its request's included. */
    Set<Element> shown(Operation operation, Example example) {
        Set<Element> shown = new LinkedHashSet<>(Set.of(Element.of(operation.operationId())));
        requests.shown(operation, example.interaction(), shown);
        shown.addAll(shown(operation, example.answer(), example.body()));
        return shown;
    }

    /** The elements that an answer shows. */
    Set<Element> shown(Operation operation, HttpResponse answer, JsonNode body) {
        Set<Element> shown = new LinkedHashSet<>();
        PageAnswer documented = answer(operation, answer.status());
        if (documented.key().isEmpty()) {
            return shown;
        }
        shown.add(documented.element(Aspect.WHOLE));
        response(documented).ifPresent(response -> {
            response.headers().stream()
                    .filter(header -> answer.headers().has(header.name()))
                    .forEach(header -> shown.add(documented.element(new OfHeader(header.name()))));
            Contents contents = new Contents(response.contents());
            content(contents, answer, body).ifPresent(content -> {
                shown.add(documented.element(new OfMediaType(content.mediaType())));
                body(contents, content).filter(each -> !body.isMissingNode()).ifPresent(places -> {
                    Set<OfPlace> found = new LinkedHashSet<>();
                    places.show(body, found);
                    found.forEach(place -> shown.add(documented.element(place)));
                });
            });
        });
        return shown;
    }

    private static PageAnswer answer(Operation operation, int status) {
        return new PageAnswer(operation, PageAnswer.keyOf(operation, status), status);
    }

    /** The documented type of an answer; a body without a type is of the first JSON type. */
    private static Optional<ApiContent> content(Contents contents, HttpResponse answer, JsonNode body) {
        Optional<ApiContent> named = answer.contentType().flatMap(contents::shownBy);
        if (named.isPresent() || answer.contentType().isPresent() || body.isMissingNode()) {
            return named;
        }
        return contents.all().stream().filter(Contents::isJson).findFirst();
    }

    /** The schema of an answer's JSON body, where one is documented. */
    Optional<Described> schema(Operation operation, Example example) {
        return response(answer(operation, example.answer().status()))
                .map(response -> new Contents(response.contents()))
                .flatMap(contents -> content(contents, example.answer(), example.body()))
                .filter(Contents::isJson)
                .flatMap(ApiContent::schema)
                .map(schema -> Described.of(schemas, List.of(schema)));
    }
}
