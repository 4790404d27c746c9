package io.snapshotcontracts.internal.mapping;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The requests that one mapping answers. Further headers are no hindrance; further query parameters are, as for Pact. */
record RequestPattern(
        String method,
        PathPattern path,
        QueryPattern query,
        SortedMap<String, ValuePattern> headers,
        BodyPattern body) {

    RequestPattern {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(body, "body");
        requireNonNull(query, "query");
        headers = Collections.unmodifiableSortedMap(ignoringCase(headers));
    }

    RequestPattern withHeaders(Map<String, ValuePattern> replacement) {
        return new RequestPattern(method, path, query, new TreeMap<>(replacement), body);
    }

    /** The same below servers' paths too. */
    RequestPattern below(List<String> servers, boolean isBelow) {
        return new RequestPattern(method, path.below(servers, isBelow), query, headers, body);
    }

    /** Whether one request may satisfy both. */
    boolean mayOverlap(RequestPattern other) {
        return method.equals(other.method)
                && path.mayOverlap(other.path)
                && query.mayOverlap(other.query)
                && mayOverlap(headers, other.headers)
                && body.mayOverlap(other.body);
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
        query.putUrl(json, path);
        putAll(json, "headers", headers);
        body.putInto(json);
        return json;
    }

    private static void putAll(ObjectNode json, String name, Map<String, ValuePattern> patterns) {
        if (!patterns.isEmpty()) {
            ObjectNode group = json.putObject(name);
            patterns.forEach((key, pattern) -> group.set(key, pattern.toJson()));
        }
    }

    private static SortedMap<String, ValuePattern> ignoringCase(Map<String, ValuePattern> headers) {
        SortedMap<String, ValuePattern> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        return sorted;
    }
}
