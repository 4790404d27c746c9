package io.snapshotcontracts.internal.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Headers that Pact compares by their parts: letter case, spaces and further parameters, such as a charset, do not
 * matter in {@code Accept} and {@code Content-Type}.
 */
final class HeaderTranslation {

    private static final Set<String> BY_PARTS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        BY_PARTS.addAll(List.of("Accept", "Content-Type"));
    }

    private HeaderTranslation() {}

    static ValuePattern of(String name, String example) {
        return BY_PARTS.contains(name) ? ValuePattern.matching(withParameters(example)) : ValuePattern.equalTo(example);
    }

    /** An expression of a header's value with at least the parameters that the example has. */
    static String withParameters(String example) {
        String[] parts = example.split(";", -1);
        StringBuilder pattern = new StringBuilder("(?i)").append(literal(parts[0].strip()));
        StringBuilder parameters = new StringBuilder();
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] sides = part.strip().split("=", 2);
            String name = literal(sides[0].strip());
            String value = sides.length < 2 ? "" : literal(sides[1].strip());
            boolean anyCase = sides[0].strip().toLowerCase(Locale.ROOT).equals("charset");
            parameters
                    .append("(?=(?:;[^;]*)*;\\s*")
                    .append(name)
                    .append("\\s*=\\s*")
                    .append(anyCase ? value : "(?-i:" + value + ")")
                    .append("\\s*(?:;|$))");
        }
        return pattern.append("\\s*").append(parameters).append("(?:;.*)?").toString();
    }

    static String literal(String text) {
        return text.replaceAll("[^A-Za-z0-9 _/-]", "\\\\$0");
    }
}
