package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.ContractBody;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.coverage.Aspect.OfMediaType;
import io.snapshotcontracts.internal.coverage.Aspect.OfParameter;
import io.snapshotcontracts.internal.coverage.Aspect.OfPlace;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.PercentEncoding;
import io.snapshotcontracts.internal.openapi.ApiContent;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import io.snapshotcontracts.internal.schema.SchemaReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a page documents of requests: parameters and bodies. */
record RequestElements(SchemaReader schemas) {

    /** OpenAPI says that parameters of these names are ignored. */
    private static final Set<String> IGNORED = Set.of("accept", "authorization", "content-type");

    void documented(Operation operation, Set<Element> all) {
        for (OfParameter parameter : parameters(operation)) {
            all.add(element(operation, parameter));
        }
        body(operation).ifPresent(contents -> {
            for (ApiContent content : contents.all()) {
                all.add(element(operation, new OfMediaType(content.mediaType())));
                places(contents, content).ifPresent(body -> {
                    Set<OfPlace> places = new LinkedHashSet<>();
                    body.addTo(places);
                    places.forEach(place -> all.add(element(operation, place)));
                });
            }
        });
    }

    void shown(Operation operation, Interaction interaction, Set<Element> shown) {
        HttpRequest request = interaction.exampleRequest();
        for (OfParameter parameter : parameters(operation)) {
            if (isShown(parameter, request)) {
                shown.add(element(operation, parameter));
            }
        }
        ContractBody body = interaction.requestBody();
        if (!body.isPresent()) {
            return;
        }
        body(operation).ifPresent(contents -> contents.shownBy(request.headers()
                        .first("Content-Type")
                        .orElse(body.type().base()))
                .ifPresent(content -> {
                    shown.add(element(operation, new OfMediaType(content.mediaType())));
                    JsonNode json = body.json();
                    if (json != null) {
                        Set<OfPlace> found = new LinkedHashSet<>();
                        places(contents, content).ifPresent(places -> places.show(json, found));
                        found.forEach(place -> shown.add(element(operation, place)));
                    }
                }));
    }

    private static Element element(Operation operation, Aspect aspect) {
        return new Element(operation.operationId(), Element.REQUEST, aspect);
    }

    private Optional<DocumentedPlace> places(Contents contents, ApiContent content) {
        return content.schema().filter(schema -> Contents.isJson(content)).map(schema -> new PlaceReader(schemas, true)
                .read(contents.root(content), schema));
    }

    private static List<OfParameter> parameters(Operation operation) {
        try {
            return operation.openApi().parameters().stream()
                    .map(OpenApiNode::json)
                    .map(json -> new OfParameter(
                            json.path("in").asText(), json.path("name").asText()))
                    .filter(parameter -> !parameter.in().equals("header")
                            || !IGNORED.contains(parameter.name().toLowerCase(Locale.ROOT)))
                    .toList();
        } catch (UnusableDocumentException e) {
            return List.of();
        }
    }

    private static Optional<Contents> body(Operation operation) {
        try {
            return operation.openApi().requestBody().map(Contents::of);
        } catch (UnusableDocumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isShown(OfParameter parameter, HttpRequest request) {
        String name = parameter.name();
        return switch (parameter.in()) {
            case "path" -> true;
            case "header" -> request.headers().has(name);
            case "cookie" ->
                request.headers().first("Cookie").stream()
                        .flatMap(cookies -> Stream.of(cookies.split(";")))
                        .anyMatch(cookie -> cookie.strip().startsWith(name + "="));
            // an object's members can be names of their own
            default -> names(request.target()).anyMatch(each -> each.equals(name) || each.startsWith(name + "["));
        };
    }

    private static Stream<String> names(String target) {
        int query = target.indexOf('?');
        return query < 0
                ? Stream.empty()
                : Stream.of(target.substring(query + 1).split("&"))
                        .map(pair -> PercentEncoding.decode(pair.split("=", 2)[0]));
    }
}
