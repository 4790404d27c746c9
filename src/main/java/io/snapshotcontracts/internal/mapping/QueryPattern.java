package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The queries that one mapping takes. Pact refuses further parameters and further values of a parameter, which WireMock's
 * own matchers take, so that an expression of the whole URL counts them.
 */
record QueryPattern(SortedMap<String, List<ValuePattern>> parameters) {

    QueryPattern {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** Whether one query may satisfy both. */
    boolean mayOverlap(QueryPattern other) {
        if (!parameters.keySet().equals(other.parameters.keySet())) {
            return false;
        }
        return parameters.entrySet().stream()
                .allMatch(entry ->
                        mayOverlap(entry.getValue(), other.parameters.getOrDefault(entry.getKey(), List.of())));
    }

    private static boolean mayOverlap(List<ValuePattern> ours, List<ValuePattern> theirs) {
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            if (!ours.get(i).mayOverlap(theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    void putUrl(ObjectNode request, PathPattern path) {
        if (parameters.isEmpty()) {
            boolean isText = path.isExact() || path.prefixes().isEmpty();
            request.put(path.isExact() ? "url" : "urlPattern", isText ? path.text() : path.expression());
            return;
        }
        request.put("urlPattern", path.expression() + "\\?" + orders() + count());
        ObjectNode group = request.putObject("queryParameters");
        parameters.forEach((name, values) -> {
            if (values.size() == 1) {
                group.set(name, values.get(0).toJson());
            } else {
                ArrayNode all = group.putObject(name).putArray("hasExactly");
                values.forEach(value -> all.add(value.toJson()));
            }
        });
    }

    private String count() {
        int count = parameters.values().stream().mapToInt(List::size).sum();
        return count == 1 ? "[^&]*" : "[^&]*(?:&[^&]*){" + (count - 1) + "}";
    }

    // values of one name keep their order, which WireMock does not look at
    private String orders() {
        StringBuilder orders = new StringBuilder();
        parameters.forEach((name, values) -> {
            if (values.size() > 1) {
                List<String> encoded = values.stream()
                        .map(value -> FormTranslation.encoded(value.text()))
                        .toList();
                orders.append(FormTranslation.inOrder(name, encoded));
            }
        });
        return orders.toString();
    }
}
