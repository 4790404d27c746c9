package io.snapshotcontracts.dws;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON of a snapshot, right until a test spoils it: field names with their values as JSON writes them. */
record SnapshotJson(Map<String, String> fields) {

    static SnapshotJson full() {
        return new SnapshotJson(Map.of())
                .with("id", "\"s-1\"")
                .with("name", "\"snapshot-1\"")
                .with("description", "\"\"")
                .with("started", "\"2016-08-23T03:59:23Z\"")
                .with("finished", "\"2016-08-23T04:01:40Z\"")
                .with("size", "500")
                .with("status", "\"AVAILABLE\"")
                .with("type", "\"MANUAL\"")
                .with("cluster_id", "\"c-1\"");
    }

    SnapshotJson with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new SnapshotJson(changed);
    }

    SnapshotJson without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return new SnapshotJson(changed);
    }

    String text() {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(joining(",", "{", "}"));
    }

    /** A whole answer: a right snapshot, then this one. */
    String asSecondOfList() {
        return "{\"snapshots\":[" + full().text() + "," + text() + "],\"count\":2}";
    }
}
