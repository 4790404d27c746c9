package io.snapshotcontracts.testsupport;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object that a test spoils field by field: names with their values as JSON writes them. */
public record JsonFields(Map<String, String> fields) {

    public static JsonFields none() {
        return new JsonFields(Map.of());
    }

    public JsonFields with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new JsonFields(changed);
    }

    public JsonFields without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return new JsonFields(changed);
    }

    public String text() {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(joining(",", "{", "}"));
    }
}
