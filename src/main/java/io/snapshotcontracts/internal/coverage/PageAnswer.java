package io.snapshotcontracts.internal.coverage;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.openapi.ApiResponse;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An answer that a page documents.
 *
 * @param key a code, a range such as {@code 4XX}, or {@code default}
 * @param status the code, or one that the range or the default is for; 0 where other keys leave none
 */
record PageAnswer(Operation operation, String key, int status) {

    PageAnswer {
        requireNonNull(operation, "operation");
        requireNonNull(key, "key");
    }

    /**
     * All of an operation: codes, then ranges, then the default.
     *
     * @param expected the statuses that interactions expect, which stand for a range or the default before others
     */
    static List<PageAnswer> all(Operation operation, Set<Integer> expected) {
        List<PageAnswer> all = new ArrayList<>();
        operation.openApi().responseKeys().stream()
                .distinct()
                .sorted(Comparator.comparing((String key) -> key.equals("default"))
                        .thenComparing(key -> key.endsWith("XX"))
                        .thenComparing(key -> key))
                .forEach(key -> all.add(new PageAnswer(operation, key, status(operation, key, expected))));
        return all;
    }

    private static int status(Operation operation, String key, Set<Integer> expected) {
        if (key.matches("[0-9]+")) {
            return Integer.parseInt(key);
        }
        return Stream.of(
                        expected.stream().sorted(),
                        Stream.of(500, 400),
                        IntStream.range(100, 600).boxed())
                .flatMap(statuses -> statuses)
                .filter(status -> keyOf(operation, status).equals(key))
                .findFirst()
                .orElse(0);
    }

    /** The key that documents a status; empty where none does. */
    static String keyOf(Operation operation, int status) {
        List<String> keys = operation.openApi().responseKeys();
        return Stream.of(Integer.toString(status), status / 100 + "XX", "default")
                .filter(keys::contains)
                .findFirst()
                .orElse("");
    }

    /**
     * What is documented of it.
     *
     * @throws UnusableDocumentException where a reference is broken
     */
    ApiResponse response() {
        return operation.openApi().responseOf(key).orElseThrow(() -> new IllegalStateException("no answer " + key));
    }

    String name() {
        return operation.operationId() + " " + key;
    }

    Element element(Aspect aspect) {
        return new Element(operation.operationId(), key, aspect);
    }
}
