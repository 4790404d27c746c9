package io.snapshotcontracts.internal.init;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some operations of a document with all that they lead to, as the document has it and in its order. A reference to
 * anything but a component, such as another operation's answer, is replaced by what it names.
 */
final class Excerpt {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> FOR_PEOPLE = Set.of("summary", "description");
    private static final List<String> KEPT = List.of("openapi", "jsonSchemaDialect", "info", "servers");

    private final OpenApiDocument document;
    /** Type and name of each component that something leads to. */
    private final Set<List<String>> components = new HashSet<>();

    private final Map<List<String>, JsonNode> copies = new LinkedHashMap<>();
    private final Deque<List<String>> waiting = new ArrayDeque<>();
    private final Deque<String> inlined = new ArrayDeque<>();

    private Excerpt(OpenApiDocument document) {
        this.document = document;
    }

    /** @throws UnusableDocumentException where something leads out of the document */
    static ObjectNode of(OpenApiDocument document, List<ApiOperation> operations) {
        return new Excerpt(document).make(operations);
    }

    private ObjectNode make(List<ApiOperation> operations) {
        ObjectNode excerpt = JSON.objectNode();
        JsonNode root = document.root().json();
        for (Map.Entry<String, JsonNode> member : root.properties()) {
            if (KEPT.contains(member.getKey())) {
                excerpt.set(member.getKey(), member.getValue().deepCopy());
            }
        }
        excerpt.set("paths", paths(operations));
        boolean inheritsSecurity = operations.stream()
                .anyMatch(operation -> operation.node().member("security").isMissing());
        if (inheritsSecurity && root.has("security")) {
            excerpt.set("security", root.path("security").deepCopy());
        }
        operations.forEach(operation -> operation.security().children().forEach(requirement -> requirement
                .children()
                .forEach(scheme -> need(List.of("securitySchemes", scheme.name())))));
        while (!waiting.isEmpty()) {
            List<String> name = waiting.pop();
            copies.put(
                    name,
                    copy(document.root()
                            .member("components")
                            .member(name.get(0))
                            .member(name.get(1))));
        }
        ObjectNode all = components(root);
        if (!all.isEmpty()) {
            excerpt.set("components", all);
        }
        return excerpt;
    }

    private ObjectNode paths(List<ApiOperation> operations) {
        ObjectNode paths = JSON.objectNode();
        for (ApiOperation each : document.operations()) {
            if (!operations.contains(each)) {
                continue;
            }
            OpenApiNode item = each.pathItem();
            ObjectNode copy = paths.withObjectProperty(each.pathTemplate());
            for (OpenApiNode member : item.children()) {
                boolean isMethod = METHODS.contains(member.name());
                if (isMethod ? member.equals(each.node()) : !member.name().equals("$ref") && !copy.has(member.name())) {
                    copy.set(member.name(), copy(member));
                }
            }
        }
        return paths;
    }

    private ObjectNode components(JsonNode root) {
        ObjectNode all = JSON.objectNode();
        for (Map.Entry<String, JsonNode> type : root.path("components").properties()) {
            for (Map.Entry<String, JsonNode> component : type.getValue().properties()) {
                JsonNode copy = copies.get(List.of(type.getKey(), component.getKey()));
                if (copy != null) {
                    all.withObjectProperty(type.getKey()).set(component.getKey(), copy);
                }
            }
        }
        return all;
    }

    private void need(List<String> component) {
        boolean isThere = !document.root()
                .member("components")
                .member(component.get(0))
                .member(component.get(1))
                .isMissing();
        if (isThere && components.add(component)) {
            waiting.add(component);
        }
    }

    private JsonNode copy(OpenApiNode node) {
        JsonNode json = node.json();
        if (json.isArray()) {
            ArrayNode array = JSON.arrayNode();
            node.children().forEach(element -> array.add(copy(element)));
            return array;
        }
        if (!json.isObject()) {
            return json;
        }
        if (node.isReference()) {
            JsonNode instead = followed(node, json.path("$ref").asText());
            if (instead != null) {
                return document.isVersion30() ? instead : withTheRest(node, instead);
            }
        }
        return members(node, List.of());
    }

    /** From 3.1 on what is beside a reference counts: of a schema it holds too, of others it says more for people. */
    private JsonNode withTheRest(OpenApiNode node, JsonNode instead) {
        ObjectNode rest = members(node, List.of("$ref"));
        boolean isForPeople = FOR_PEOPLE.containsAll(names(rest));
        if (isForPeople && instead instanceof ObjectNode object) {
            return object.setAll(rest);
        }
        rest.withArrayProperty("allOf").add(instead);
        return rest;
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private ObjectNode members(OpenApiNode node, List<String> without) {
        ObjectNode object = JSON.objectNode();
        for (OpenApiNode member : node.children()) {
            if (without.contains(member.name())) {
                continue;
            }
            if (member.name().equals("discriminator")) {
                mapped(member);
            }
            object.set(member.name(), copy(member));
        }
        return object;
    }

    /** What a discriminator maps to is named by no reference. */
    private void mapped(OpenApiNode discriminator) {
        for (OpenApiNode mapped : discriminator.member("mapping").children()) {
            String target = mapped.json().asText();
            String name = target.substring(target.lastIndexOf('/') + 1);
            if (target.equals(name) || target.startsWith("#/components/schemas/")) {
                need(List.of("schemas", name));
            }
        }
    }

    /** What is to stand where a reference is; null where it stays. */
    private @Nullable JsonNode followed(OpenApiNode node, String reference) {
        OpenApiNode target;
        try {
            target = node.target(reference);
        } catch (UnusableDocumentException e) {
            if (reference.startsWith("#")) {
                // perhaps an example that looks like a reference; a reference that leads here is reported when it is
                // used
                return null;
            }
            throw e;
        }
        List<String> place = new ArrayList<>(List.of(target.pointer().toString().split("/", -1)));
        if (place.size() > 3 && place.get(1).equals("components")) {
            need(List.of(unescaped(place.get(2)), unescaped(place.get(3))));
            return null;
        }
        if (inlined.contains(target.place())) {
            throw node.unusable("the reference " + reference + " leads in a circle outside of the components");
        }
        inlined.push(target.place());
        try {
            return copy(target);
        } finally {
            inlined.pop();
        }
    }

    private static String unescaped(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }
}
