package io.snapshotcontracts.internal.contract;

import java.util.ArrayList;
import java.util.List;

/** Takes header values apart without changing them: separators count only outside quotes and angle brackets. */
public final class HeaderParts {

    private HeaderParts() {}

    /** The parts between the separators, as they came; at least one. */
    public static List<String> split(String value, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        boolean bracketed = false;
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '<' || c == '>')) {
                bracketed = c == '<' && value.indexOf('>', i) > 0;
            } else if (!quoted && !bracketed && c == separator) {
                parts.add(value.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(value.substring(Math.min(start, value.length())));
        return parts;
    }

    /** The text of a quoted string; any other text as it is. */
    public static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
    }
}
