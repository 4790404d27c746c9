package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A schema as the generator reads it: by its words, without the validator, so that the two check each other.
 *
 * @param node the schema's own keywords, references replaced by what they name
 */
record Schema(JsonNode document, JsonNode node) {

    static Schema of(JsonNode document, JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        if (reference.isMissingNode()) {
            return new Schema(document, schema);
        }
        JsonNode target = document.at(JsonPointer.compile(reference.asText().substring(1)));
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.setAll((ObjectNode) of(document, target).node());
        schema.properties().forEach(keyword -> merged.set(keyword.getKey(), keyword.getValue()));
        return new Schema(document, merged.without("$ref"));
    }

    Schema property(String name) {
        return of(document, substance().path("properties").path(name));
    }

    Schema items() {
        return of(document, substance().path("items"));
    }

    Set<String> properties() {
        Set<String> names = new LinkedHashSet<>();
        substance().path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean hasItems() {
        return substance().has("items");
    }

    boolean hasFormat() {
        return substance().has("pattern") || substance().has("format");
    }

    boolean describes(String name) {
        return substance().path("properties").has(name);
    }

    /** The names of the JSON types it allows; all where it names none. */
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        node.path("anyOf").forEach(branch -> types.addAll(of(document, branch).types()));
        strings(node.path("type")).forEach(types::add);
        if (!types.isEmpty() && isNullable()) {
            types.add("null");
        }
        return types.isEmpty() ? JsonTypes.ALL : types;
    }

    /** Whether other schemas decide what is allowed, of which the generator does not know what they come to. */
    boolean isComposed() {
        JsonNode choice = substance().path("anyOf");
        return substance().has("allOf")
                || substance().has("oneOf")
                || StreamSupport.stream(choice.spliterator(), false).anyMatch(Schema::asksForMoreThanAType);
    }

    private static boolean asksForMoreThanAType(JsonNode branch) {
        return !branch.has("type")
                || branch.properties().stream()
                        .anyMatch(keyword ->
                                !Set.of("type", "title", "description").contains(keyword.getKey())
                                        && !keyword.getKey().startsWith("x-"));
    }

    // a keyword of OpenAPI 3.0, which 3.1 does not know
    private boolean isNullable() {
        return node.path("nullable").asBoolean()
                && document.path("openapi").asText().startsWith("3.0");
    }

    List<JsonNode> choices() {
        List<JsonNode> values = new ArrayList<>();
        substance().path("enum").forEach(values::add);
        return values;
    }

    /** Declared invariants of a kind. */
    List<JsonNode> validations(String rule) {
        return StreamSupport.stream(substance().path("x-validations").spliterator(), false)
                .filter(declared -> declared.path("rule").asText().equals(rule))
                .toList();
    }

    /** Whether any text, number or list of the type will do. */
    boolean isFree() {
        JsonNode substance = substance();
        return !substance.has("enum") && !substance.has("pattern") && !substance.has("const");
    }

    Set<String> required() {
        return new LinkedHashSet<>(strings(substance().path("required")));
    }

    /** Members whose presence depends on other members of the object. */
    Set<String> conditional() {
        Set<String> names = new LinkedHashSet<>(strings(substance().at("/then/required")));
        names.addAll(strings(substance().at("/else/required")));
        return names;
    }

    /** Members on which that depends. */
    List<String> conditions() {
        return substance().path("if").findValues("properties").stream()
                .flatMap(properties -> properties.properties().stream())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }

    /** The members that an object with these values must have. */
    Set<String> demanded(JsonNode object) {
        Set<String> names = required();
        if (substance().has("if")) {
            String branch = holds(substance().path("if"), object) ? "then" : "else";
            names.addAll(strings(substance().path(branch).path("required")));
        }
        return names;
    }

    private static boolean holds(JsonNode condition, JsonNode object) {
        boolean required = strings(condition.path("required")).stream().allMatch(object::has);
        boolean values = condition.path("properties").properties().stream()
                .filter(property -> object.has(property.getKey()))
                .allMatch(property -> {
                    JsonNode value = object.path(property.getKey());
                    JsonNode constant = property.getValue().path("const");
                    JsonNode choice = property.getValue().path("enum");
                    return (constant.isMissingNode() || constant.equals(value))
                            && (choice.isMissingNode()
                                    || StreamSupport.stream(choice.spliterator(), false)
                                            .anyMatch(value::equals));
                });
        return required && values && !(condition.has("not") && holds(condition.path("not"), object));
    }

    // "this or null" means this, where more than the type is asked for
    private JsonNode substance() {
        JsonNode choice = node.path("anyOf");
        List<JsonNode> branches = StreamSupport.stream(choice.spliterator(), false)
                .filter(branch -> !branch.path("type").asText().equals("null"))
                .toList();
        return branches.size() == 1 ? of(document, branches.get(0)).node() : node;
    }

    private static List<String> strings(JsonNode texts) {
        return texts.isTextual()
                ? List.of(texts.asText())
                : StreamSupport.stream(texts.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
