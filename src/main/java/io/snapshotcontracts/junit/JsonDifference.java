package io.snapshotcontracts.junit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.TreeSet;

/** The first place where two JSON texts differ in what they mean: order of members, layout and 1.0 for 1 are no difference. */
final class JsonDifference {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonDifference() {}

    static JsonNode expected(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the expected body is not JSON", e);
        }
    }

    /** In words, and without a value, which may be a secret; nothing where both mean the same. */
    static Optional<String> between(JsonNode expected, String actual) {
        try {
            JsonNode read = JSON.readTree(actual);
            return read.isMissingNode() ? Optional.of("there is no body") : between("$", expected, read);
        } catch (JsonProcessingException e) {
            return Optional.of("it is not JSON");
        }
    }

    private static Optional<String> between(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .flatMap(name -> between(path + "." + name, expected.path(name), actual.path(name)).stream())
                    .findFirst();
        }
        if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                Optional<String> found = between(path + "[" + i + "]", expected.path(i), actual.path(i));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        if (actual.isMissingNode()) {
            return Optional.of(path + " is missing");
        }
        if (expected.isMissingNode()) {
            return Optional.of(path + " is not expected");
        }
        return isEqual(expected, actual) ? Optional.empty() : Optional.of(path + " differs");
    }

    private static boolean isEqual(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual);
    }
}
