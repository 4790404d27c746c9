package io.snapshotcontracts.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Headers whose parameters pact-jvm takes apart; it fails where one of them has no value, as a server may send it. */
final class ParsedHeaders {

    private ParsedHeaders() {}

    static List<String> readable(String name, List<String> values) {
        boolean parsed = name.equalsIgnoreCase("Content-Type") || name.equalsIgnoreCase("Accept");
        return parsed && values.stream().anyMatch(ParsedHeaders::isOdd)
                ? values.stream().map(ParsedHeaders::withoutOdd).toList()
                : values;
    }

    private static boolean isOdd(String value) {
        return Arrays.stream(value.split(";", -1)).skip(1).anyMatch(parameter -> !hasValue(parameter));
    }

    private static String withoutOdd(String value) {
        String[] parts = value.split(";", -1);
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .filter(ParsedHeaders::hasValue)
                        .map(part -> ";" + part)
                        .collect(Collectors.joining());
    }

    private static boolean hasValue(String parameter) {
        int equals = parameter.indexOf('=');
        return equals > 0
                && !parameter.substring(0, equals).isBlank()
                && !parameter.substring(equals + 1).isBlank();
    }
}
