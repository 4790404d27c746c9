package io.snapshotcontracts.mapping;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The requests that one mapping answers. Further headers are no hindrance; a query is one, where the contract has none,
 * since Pact refuses it too.
 */
record RequestPattern(
        String method,
        ValuePattern path,
        SortedMap<String, ValuePattern> query,
        SortedMap<String, ValuePattern> headers) {

    RequestPattern {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
        headers = Collections.unmodifiableSortedMap(ignoringCase(headers));
    }

    RequestPattern withHeaders(Map<String, ValuePattern> replacement) {
        return new RequestPattern(method, path, query, new TreeMap<>(replacement));
    }

    /** Whether one request may satisfy both. */
    boolean mayOverlap(RequestPattern other) {
        return method.equals(other.method)
                && path.mayOverlap(other.path)
                && mayOverlap(query, other.query)
                && mayOverlap(headers, other.headers);
    }

    private static boolean mayOverlap(SortedMap<String, ValuePattern> ours, SortedMap<String, ValuePattern> theirs) {
        return ours.entrySet().stream().allMatch(entry -> {
            ValuePattern other = theirs.get(entry.getKey());
            return other == null || entry.getValue().mayOverlap(other);
        });
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("method", method);
        String part = query.isEmpty() ? "url" : "urlPath";
        json.put(path.isExact() ? part : part + "Pattern", path.text());
        putAll(json, "queryParameters", query);
        putAll(json, "headers", headers);
        return json;
    }

    private static void putAll(ObjectNode json, String name, Map<String, ValuePattern> patterns) {
        if (!patterns.isEmpty()) {
            ObjectNode group = json.putObject(name);
            patterns.forEach((key, pattern) ->
                    group.putObject(key).put(pattern.isExact() ? "equalTo" : "matches", pattern.text()));
        }
    }

    private static SortedMap<String, ValuePattern> ignoringCase(Map<String, ValuePattern> headers) {
        SortedMap<String, ValuePattern> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        return sorted;
    }
}
