package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the properties that go only the other way, and so are not required in a body of this direction. */
final class Omissible {

    private final String keyword;
    private final Map<OpenApiNode, Set<String>> found = new HashMap<>();

    Omissible(Direction direction) {
        this.keyword = direction.absentKeyword();
    }

    /** The names of such properties of an object, its parts by {@code allOf} included, and the inherited ones. */
    Set<String> of(OpenApiNode schema, Set<String> inherited) {
        Set<String> own = own(schema);
        if (own.isEmpty()) {
            return inherited;
        }
        Set<String> all = new TreeSet<>(inherited);
        all.addAll(own);
        return all;
    }

    private Set<String> own(OpenApiNode schema) {
        Set<String> known = found.get(schema);
        if (known == null) {
            known = new TreeSet<>();
            collect(schema, known, new HashSet<>());
            found.put(schema, known);
        }
        return known;
    }

    private void collect(OpenApiNode schema, Set<String> names, Set<OpenApiNode> seen) {
        if (!seen.add(schema)) {
            return;
        }
        if (schema.isReference()) {
            collect(schema.target(schema.json().path("$ref").asText()), names, seen);
        }
        for (OpenApiNode property : schema.member("properties").children()) {
            if (goesTheOtherWay(property, new HashSet<>())) {
                names.add(property.name());
            }
        }
        schema.member("allOf").children().forEach(part -> collect(part, names, seen));
    }

    private boolean goesTheOtherWay(OpenApiNode property, Set<OpenApiNode> seen) {
        if (!seen.add(property)) {
            return false;
        }
        return property.json().path(keyword).asBoolean()
                || (property.isReference()
                        && goesTheOtherWay(
                                property.target(property.json().path("$ref").asText()), seen))
                || property.member("allOf").children().stream().anyMatch(part -> goesTheOtherWay(part, seen));
    }
}
