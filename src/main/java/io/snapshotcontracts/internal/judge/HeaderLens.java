package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.ContractResponse;
import io.snapshotcontracts.internal.contract.HeaderParts;
import io.snapshotcontracts.internal.contract.MediaType;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares headers as they came: the very same value always holds. Beyond that, white space after the commas of a list
 * means nothing, and a media type is compared as HTTP compares it.
 */
final class HeaderLens {

    /** Fields whose one value may hold a comma that separates nothing. */
    private static final Set<String> SINGLE = Set.of(
            "date",
            "expires",
            "last-modified",
            "if-modified-since",
            "if-unmodified-since",
            "retry-after",
            "set-cookie",
            "user-agent",
            "location",
            "server");

    /** Fields of one connection, which a proxy takes away or sets (RFC 9110, 7.6.1): they are no part of an answer. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "keep-alive", "proxy-connection", "transfer-encoding", "te", "trailer", "upgrade");

    private HeaderLens() {}

    static void look(ContractResponse expected, Headers actual, ConsumerFindings findings) {
        expected.headers().forEach((name, values) -> {
            if (OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                return;
            }
            List<String> came = actual.fields().stream()
                    .filter(field -> field.isNamed(name))
                    .map(Header::value)
                    .toList();
            RuleGroup rules = expected.rules().ofHeader(name).orElse(null);
            String words = rules == null ? ConsumerFindings.EQUAL : rules.words();
            String place = "header:" + name;
            String shown = String.join(", ", values);
            if (came.isEmpty()) {
                // an answer without a media type is judged by its body
                if (!name.equalsIgnoreCase("Content-Type")) {
                    findings.add(place, words, shown, Findings.ABSENT, "the header " + name + " is missing");
                }
            } else if (rules == null ? !same(name, values, came) : !holds(rules, values, came)) {
                findings.add(
                        place,
                        words,
                        shown,
                        String.join(", ", came),
                        rules == null
                                ? "the header " + name + " is not what the contract has"
                                : "the header " + name + " breaks the rule " + words);
            }
        });
    }

    // a rule is for the field as it came or for each element of a list
    private static boolean holds(RuleGroup rules, List<String> expected, List<String> came) {
        String whole = String.join(", ", expected);
        if (came.size() == 1 && TextRules.hold(rules, whole, came.get(0))) {
            return true;
        }
        List<String> elements = expected.size() > 1 ? elements(came) : came;
        return (came.size() > 1 || expected.size() > 1)
                && IntStream.range(0, elements.size())
                        .allMatch(i ->
                                TextRules.hold(rules, expected.get(Math.min(i, expected.size() - 1)), elements.get(i)));
    }

    private static boolean same(String name, List<String> expected, List<String> came) {
        if (expected.equals(came) || String.join(", ", expected).equals(String.join(", ", came))) {
            return true;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("content-type")) {
            return expected.size() == 1 && sameMediaType(MediaType.of(expected.get(0)), MediaType.of(came.get(0)));
        }
        if (lower.equals("accept")) {
            return sameTypes(elements(expected), elements(came));
        }
        if (lower.equals("set-cookie")) {
            return came.containsAll(expected);
        }
        return !SINGLE.contains(lower) && elements(expected).equals(elements(came));
    }

    private static List<String> elements(List<String> values) {
        return values.stream()
                .flatMap(value -> HeaderParts.split(value, ',').stream())
                .map(String::strip)
                .toList();
    }

    // the types themselves as they came, as the specification's cases have it; their parameters as a media type's
    private static boolean sameTypes(List<String> expected, List<String> came) {
        return expected.size() == came.size()
                && IntStream.range(0, expected.size())
                        .allMatch(i -> first(expected.get(i)).equals(first(came.get(i)))
                                && sameMediaType(MediaType.of(expected.get(i)), MediaType.of(came.get(i))));
    }

    private static String first(String value) {
        return HeaderParts.split(value, ';').get(0).strip();
    }

    // parameters that the contract does not name are free
    private static boolean sameMediaType(MediaType expected, MediaType came) {
        return expected.base().equals(came.base())
                && expected.parameters().entrySet().stream().allMatch(parameter -> Stream.ofNullable(
                                came.parameters().get(parameter.getKey()))
                        .anyMatch(parameter.getValue()::equalsIgnoreCase));
    }
}
