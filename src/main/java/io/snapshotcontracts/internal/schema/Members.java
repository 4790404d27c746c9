package io.snapshotcontracts.internal.schema;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is said of an object's members. A schema of one is the list of the nodes that hold together for it, read when it
 * is compared; none of them is any value.
 */
public record Members(Map<String, List<OpenApiNode>> properties, Set<String> required, List<OpenApiNode> additional) {

    public static final Members NONE = new Members(Map.of(), Set.of(), List.of());

    public Members {
        properties = Collections.unmodifiableMap(properties);
        required = Collections.unmodifiableSet(required);
        additional = List.copyOf(additional);
    }

    static Members read(OpenApiNode schema) {
        Map<String, List<OpenApiNode>> properties = new LinkedHashMap<>();
        for (OpenApiNode property : schema.member("properties").children()) {
            properties.put(property.name(), List.of(property));
        }
        Set<String> required = new TreeSet<>();
        // 3.0 documents sometimes say by a boolean that the member itself is required, which means nothing
        if (schema.json().path("required").isArray()) {
            schema.json().path("required").forEach(name -> required.add(name.asText()));
        }
        OpenApiNode additional = schema.member("additionalProperties");
        return new Members(properties, required, additional.isMissing() ? List.of() : List.of(additional));
    }

    Members and(Members other) {
        if (equals(NONE) || other.equals(NONE)) {
            return equals(NONE) ? other : this;
        }
        Map<String, List<OpenApiNode>> both = new LinkedHashMap<>(properties);
        other.properties.forEach((name, nodes) -> both.merge(name, nodes, Members::both));
        Set<String> all = new TreeSet<>(required);
        all.addAll(other.required);
        return new Members(both, all, both(additional, other.additional));
    }

    static List<OpenApiNode> both(List<OpenApiNode> left, List<OpenApiNode> right) {
        Set<OpenApiNode> nodes = new LinkedHashSet<>(left);
        nodes.addAll(right);
        return new ArrayList<>(nodes);
    }
}
