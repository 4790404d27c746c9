package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Members of an object whose presence depends on the values of others, by {@code if}, {@code then} and {@code else}. */
record Conditions(List<JsonNode> schemas) {

    static Conditions of(Described described) {
        return new Conditions(described.binding().stream()
                .map(OpenApiNode::json)
                .filter(schema -> schema.has("if"))
                .toList());
    }

    /** Members whose presence depends on other members. */
    Set<String> conditional() {
        Set<String> names = new LinkedHashSet<>();
        schemas.stream()
                .flatMap(schema -> Stream.of(schema.at("/then/required"), schema.at("/else/required")))
                .forEach(required -> names.addAll(texts(required)));
        return names;
    }

    /** Members on which that depends. */
    List<String> conditions() {
        return schemas.stream()
                .flatMap(schema -> schema.path("if").findValues("properties").stream())
                .flatMap(properties -> properties.properties().stream())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }

    /** What is demanded of an object with these values. */
    Set<String> demanded(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode schema : schemas) {
            String branch = holds(schema.path("if"), object) ? "then" : "else";
            names.addAll(texts(schema.path(branch).path("required")));
        }
        return names;
    }

    private static boolean holds(JsonNode condition, JsonNode object) {
        boolean required = texts(condition.path("required")).stream().allMatch(object::has);
        boolean values = condition.path("properties").properties().stream()
                .filter(property -> object.has(property.getKey()))
                .allMatch(property -> {
                    JsonNode value = object.path(property.getKey());
                    JsonNode constant = property.getValue().path("const");
                    JsonNode choice = property.getValue().path("enum");
                    return (constant.isMissingNode() || constant.equals(value))
                            && (choice.isMissingNode() || elements(choice).anyMatch(value::equals));
                });
        return required && values && !(condition.has("not") && holds(condition.path("not"), object));
    }

    private static List<String> texts(JsonNode names) {
        return elements(names).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
