package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.openapi.ApiContent;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.ArrayList;
import java.util.List;

/**
 * The requests of one operation that its page allows, in WireMock's words.
 *
 * @param allowed what a request needs beside method and path, one for each kind of body, with its name
 * @param refused requests that the page does not allow, each with the reason; the last is for all that is left
 * @param unsure requests of which a stub cannot tell, each with the reason
 * @param notes what the page demands and a stub does not look at
 */
record PageRequest(List<Reasoned> allowed, List<Reasoned> refused, List<Reasoned> unsure, List<String> notes) {

    PageRequest {
        allowed = List.copyOf(allowed);
        refused = List.copyOf(refused);
        unsure = List.copyOf(unsure);
        notes = List.copyOf(notes);
    }

    /** Requests of one kind, and what there is to say of them. */
    record Reasoned(ObjectNode request, String reason, int status) {}

    private static final int MEDIA_TYPE = 415;
    private static final int REQUEST = 422;

    static PageRequest of(ApiOperation operation) {
        try {
            PageParameters parameters = PageParameters.of(operation);
            return operation
                    .requestBody()
                    .map(body -> withBody(body, parameters, operation.document().isVersion30()))
                    .orElseGet(() -> withoutBody(parameters));
        } catch (UnusableDocumentException e) {
            String problem = "documentation/" + e.getMessage();
            return new PageRequest(
                    List.of(),
                    List.of(),
                    List.of(new Reasoned(node(), "the stub cannot tell whether the page allows it: " + problem, 404)),
                    List.of(problem));
        }
    }

    private static PageRequest withoutBody(PageParameters parameters) {
        ObjectNode allowed = parameters.required().deepCopy();
        patterns(allowed, absent());
        List<Reasoned> refused = new ArrayList<>();
        ObjectNode some = node();
        patterns(some, present());
        refused.add(new Reasoned(some, "it has a body, and the page documents none", REQUEST));
        refused.addAll(parameters.refused());
        return new PageRequest(List.of(new Reasoned(allowed, "", 200)), refused, List.of(), parameters.notes());
    }

    private static PageRequest withBody(OpenApiNode body, PageParameters parameters, boolean isVersion30) {
        List<Reasoned> allowed = new ArrayList<>();
        List<Reasoned> refused = new ArrayList<>();
        List<Reasoned> unsure = new ArrayList<>();
        List<String> notes = new ArrayList<>(parameters.notes());
        ObjectNode none = parameters.required().deepCopy();
        patterns(none, absent());
        if (body.json().path("required").asBoolean()) {
            ObjectNode missing = node();
            patterns(missing, absent());
            refused.add(new Reasoned(missing, "it has no body, and the page demands one", REQUEST));
        } else {
            allowed.add(new Reasoned(none, "without a body", 200));
        }
        List<ApiContent> contents = body.member("content").children().stream()
                .map(content -> new ApiContent(content.name(), content))
                .toList();
        for (PageContent content : PageContent.of(contents, isVersion30)) {
            ObjectNode request = parameters.required().deepCopy();
            content.putType(request);
            patterns(request, present());
            if (content.problem() == null) {
                content.patterns().forEach(pattern -> patterns(request, pattern));
                content.form().ifPresent(form -> request.set("formParameters", form));
                content.parts()
                        .forEach(part -> request.withArray("/multipartPatterns").add(part));
                allowed.add(new Reasoned(request, "with a body of " + content.mediaType(), 200));
            } else {
                notes.add(content.problem());
                unsure.add(new Reasoned(
                        request, "the stub cannot tell whether the page allows its body: " + content.problem(), 404));
            }
            notes.addAll(content.notes());
        }
        if (!contents.isEmpty()) {
            ObjectNode other = node();
            patterns(other, present());
            other.withObject("/headers").set("Content-Type", PageContent.none(contents));
            String types = String.join(
                    ", ", contents.stream().map(ApiContent::mediaType).toList());
            refused.add(new Reasoned(
                    other, "its body is of another media type than the page documents: " + types, MEDIA_TYPE));
        }
        refused.addAll(parameters.refused());
        refused.add(new Reasoned(node(), "the page's schemas do not allow it: documentation/" + body.place(), REQUEST));
        return new PageRequest(allowed, refused, unsure, notes);
    }

    private static ObjectNode absent() {
        return node().put("absent", true);
    }

    private static ObjectNode present() {
        return node().put("matches", "(?s).+");
    }

    private static void patterns(ObjectNode request, JsonNode pattern) {
        request.withArray("/bodyPatterns").add(pattern);
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
