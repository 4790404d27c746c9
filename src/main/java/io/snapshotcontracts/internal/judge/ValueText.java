package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.result.Finding;
import java.util.Map;

/**
 * A value of an answer as a finding holds it: whole, so that what in it is secret can be masked before it is cut. One
 * that is too large for that is described without being made: many findings can be about an object of 10 MiB.
 */
final class ValueText {

    private ValueText() {}

    static String of(JsonNode value) {
        return remainder(value, Finding.LARGEST_TEXT) >= 0 ? value.toString() : described(value);
    }

    private static String described(JsonNode value) {
        String limit = ", larger than " + Finding.LARGEST_TEXT + " characters";
        if (value.isTextual()) {
            return "a text of " + value.textValue().length() + " characters";
        }
        return value.isArray()
                ? "an array of " + value.size() + " elements" + limit
                : "an object of " + value.size() + (value.size() == 1 ? " member" : " members") + limit;
    }

    // at least how many characters of a limit the value leaves over, below 0 where it has more
    private static long remainder(JsonNode value, long limit) {
        if (!value.isContainerNode()) {
            return limit - (value.isTextual() ? value.textValue().length() + 2 : 4);
        }
        long left = limit - 2;
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            left = left < 0
                    ? left
                    : remainder(member.getValue(), left - member.getKey().length() - 4);
        }
        for (int i = 0; value.isArray() && i < value.size() && left >= 0; i++) {
            left = remainder(value.path(i), left - 1);
        }
        return left;
    }
}
