package io.snapshotcontracts.internal.judge;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A media type or a range of them, as HTTP compares it.
 *
 * @param essence type and subtype in lower case
 * @param parameters by name in lower case
 */
record BodyType(String essence, Map<String, String> parameters) {

    private static final Set<String> LINES = Set.of(
            "application/x-ndjson",
            "application/ndjson",
            "application/x-jsonlines",
            "application/jsonlines",
            "application/jsonl",
            "application/x-jsonl");

    /** How a body of the type is read. */
    enum Form {
        JSON,
        /** One JSON text a line. */
        LINES,
        /** JSON texts, each with a record separator before it. */
        SEQUENCE,
        /** XML, forms and texts, of which the type alone is judged. */
        TEXT,
        /** Any bytes. */
        BINARY
    }

    static BodyType of(String text) {
        String[] parts = text.split(";", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                String value = parts[i].substring(equals + 1).strip();
                String bare = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                        ? value.substring(1, value.length() - 1)
                        : value;
                parameters.put(parts[i].substring(0, equals).strip().toLowerCase(Locale.ROOT), bare);
            }
        }
        return new BodyType(parts[0].strip().toLowerCase(Locale.ROOT), parameters);
    }

    boolean isRange() {
        return essence.contains("*");
    }

    Form form() {
        if (essence.equals("application/json") || essence.equals("text/json") || essence.endsWith("+json")) {
            return Form.JSON;
        }
        if (LINES.contains(essence)) {
            return Form.LINES;
        }
        if (essence.equals("application/json-seq") || essence.endsWith("+json-seq")) {
            return Form.SEQUENCE;
        }
        boolean isText = essence.startsWith("text/")
                || essence.startsWith("multipart/")
                || essence.endsWith("/xml")
                || essence.endsWith("+xml")
                || essence.endsWith("/x-www-form-urlencoded")
                || essence.endsWith("yaml");
        return isText ? Form.TEXT : Form.BINARY;
    }

    /** How well this, as documented, matches the type of an answer; 0 where it does not. */
    int match(BodyType actual) {
        if (essence.equals(actual.essence)) {
            return agrees(actual) ? 1000 + parameters.size() : parameters.isEmpty() || isFree(actual) ? 500 : 0;
        }
        if (essence.equals("*/*") || essence.equals("*")) {
            return 1;
        }
        int slash = essence.indexOf('/');
        if (!isRange() || slash < 0) {
            return 0;
        }
        String type = essence.substring(0, slash + 1);
        if (!actual.essence.startsWith(type)) {
            return 0;
        }
        String subtype = essence.substring(slash + 1);
        if (subtype.equals("*")) {
            return 10;
        }
        return subtype.startsWith("*+") && actual.essence.endsWith(subtype.substring(1)) ? 100 : 0;
    }

    private boolean agrees(BodyType actual) {
        return parameters.entrySet().stream()
                .allMatch(parameter ->
                        parameter.getValue().equalsIgnoreCase(actual.parameters.getOrDefault(parameter.getKey(), "")));
    }

    /** Whether nothing that the answer says contradicts the documented parameters, other than how it is encoded. */
    private boolean isFree(BodyType actual) {
        return parameters.entrySet().stream()
                .allMatch(parameter -> parameter.getKey().equals("charset")
                        || !actual.parameters.containsKey(parameter.getKey())
                        || parameter.getValue().equalsIgnoreCase(actual.parameters.get(parameter.getKey())));
    }
}
