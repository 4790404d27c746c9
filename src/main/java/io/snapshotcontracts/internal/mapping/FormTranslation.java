package io.snapshotcontracts.internal.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.contract.Rules;
import io.snapshotcontracts.internal.http.PercentEncoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A form in WireMock's words. Its own form matchers take further fields and repeated ones, which a contract refuses, so
 * one expression for the whole text counts them, and only values with a rule for the decoded text are left to those.
 */
final class FormTranslation {

    private final Interaction interaction;
    private final Rules rules;
    private final ObjectNode decoded = JsonNodeFactory.instance.objectNode();

    private FormTranslation(Interaction interaction, Rules rules) {
        this.interaction = interaction;
        this.rules = rules;
    }

    /**
     * Adds what the request of a mapping has to be.
     *
     * @throws io.snapshotcontracts.internal.contract.InvalidContractException where a rule cannot be translated
     */
    static BodyPattern of(Interaction interaction, String type, String form, Rules rules) {
        return new FormTranslation(interaction, rules).translate(type, form);
    }

    private BodyPattern translate(String type, String form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            fields.computeIfAbsent(PercentEncoding.decodeForm(sides[0]), name -> new ArrayList<>())
                    .add(sides.length < 2 ? "" : PercentEncoding.decodeForm(sides[1]));
        }
        int count = fields.values().stream().mapToInt(List::size).sum();
        StringBuilder expression = new StringBuilder();
        fields.forEach((name, values) -> {
            List<String> patterns =
                    values.stream().map(value -> value(name, value)).toList();
            expression.append(inOrder(name, patterns));
        });
        expression.append("[^&]*(?:&[^&]*){").append(count - 1).append("}");
        ObjectNode pattern = JsonNodeFactory.instance.objectNode().put("matches", expression.toString());
        return new BodyPattern(type, List.of(pattern), decoded, null, null);
    }

    /** Looks ahead for the values of one name in their order; those of other names may be between them. */
    static String inOrder(String name, List<String> values) {
        StringBuilder expression = new StringBuilder("(?=(?:.*&)?");
        for (int i = 0; i < values.size(); i++) {
            expression
                    .append(i == 0 ? "" : "&(?:.*&)?")
                    .append(encoded(name))
                    .append('=')
                    .append(values.get(i));
        }
        return expression.append("(?:&.*)?$)").toString();
    }

    private String value(String name, String example) {
        RuleGroup group = rules.ofBody(List.of(name)).orElse(null);
        if (group == null) {
            return encoded(example);
        }
        if (group.rules().size() == 1 && group.has("equality")) {
            return encoded(example);
        }
        if (group.rules().size() == 1 && group.has("type")) {
            return "[^&]*";
        }
        decoded.set(
                name,
                RuleTranslation.of(interaction, "body/" + path(name), example, group)
                        .toJson());
        return "[^&]*";
    }

    private String path(String name) {
        return rules.body().keySet().stream()
                .filter(each -> each.weight(List.of(name)) > 0)
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** A text as clients may encode it: each byte as it is or by its number. */
    static String encoded(String text) {
        StringBuilder expression = new StringBuilder();
        for (byte each : text.getBytes(UTF_8)) {
            String number = "%(?i:" + String.format(Locale.ROOT, "%02x", each) + ")";
            boolean printable = each > ' ' && each <= '~' && each != '%' && each != '&' && each != '+';
            String plain = each == ' ' ? "\\+" : printable ? HeaderTranslation.literal("" + (char) each) : "";
            expression.append(plain.isEmpty() ? number : "(?:" + plain + "|" + number + ")");
        }
        return expression.toString();
    }
}
