package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Pact 4's rules for a status: a class of codes or a list of them. */
final class StatusRule {

    private static final Map<String, IntPredicate> CLASSES = Map.of(
            "info", status -> status / 100 == 1,
            "success", status -> status / 100 == 2,
            "redirect", status -> status / 100 == 3,
            "clientError", status -> status / 100 == 4,
            "serverError", status -> status / 100 == 5,
            "nonError", status -> status < 400,
            "error", status -> status >= 400);

    private StatusRule() {}

    static boolean holds(RuleGroup group, int expected, int actual) {
        return group.any()
                ? group.rules().stream().anyMatch(rule -> holds(rule, expected, actual))
                : group.rules().stream().allMatch(rule -> holds(rule, expected, actual));
    }

    private static boolean holds(Rule rule, int expected, int actual) {
        return switch (rule.name()) {
            case "statusCode" -> ofCode(rule.json().path("status"), expected, actual);
            // every status is a whole number
            case "type", "integer", "number" -> true;
            case "regex" ->
                rule.pattern() != null
                        && rule.pattern().matcher(Integer.toString(actual)).matches();
            default -> expected == actual;
        };
    }

    private static boolean ofCode(JsonNode status, int expected, int actual) {
        if (status.isArray()) {
            return StreamSupport.stream(status.spliterator(), false).anyMatch(code -> code.asInt() == actual);
        }
        IntPredicate named = CLASSES.get(status.asText());
        return named == null ? (status.asInt(expected) == actual) : named.test(actual);
    }

    /** One of the codes that the rules allow. */
    static int example(RuleGroup group) {
        for (Rule rule : group.rules()) {
            JsonNode status = rule.json().path("status");
            if (status.isArray() && !status.isEmpty()) {
                return status.path(0).asInt();
            }
            if (rule.name().equals("statusCode") && status.isInt()) {
                return status.asInt();
            }
            for (int code : new int[] {200, 300, 400, 500, 100}) {
                if (rule.name().equals("statusCode") && ofCode(status, 0, code)) {
                    return code;
                }
            }
        }
        return 200;
    }

    static boolean isKnown(JsonNode status) {
        return status.isArray() || status.isInt() || CLASSES.containsKey(status.asText());
    }

    static String words(RuleGroup group, int expected) {
        return group.rules().stream()
                .map(rule -> switch (rule.name()) {
                    case "statusCode" -> ofCode(rule.json().path("status"));
                    case "equality" -> Integer.toString(expected);
                    default -> rule.words();
                })
                .collect(Collectors.joining(group.any() ? " or " : " and "));
    }

    private static String ofCode(JsonNode status) {
        return status.isArray()
                ? StreamSupport.stream(status.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" or "))
                : status.asText();
    }
}
