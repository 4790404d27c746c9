package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Numbers that do not count, and ends before their starts. */
final class InvariantVariations {

    private InvariantVariations() {}

    static void add(SchemaLocation spot, Steps steps) {
        spot.validations("sizeEquals").forEach(rule -> sizes(spot, rule, steps));
        spot.validations("notBefore").forEach(rule -> order(spot, rule, steps));
    }

    private static void sizes(SchemaLocation spot, JsonNode rule, Steps steps) {
        String field = rule.path("field").asText();
        String of = rule.path("of").asText();
        JsonNode list = spot.value().path(of);
        if (list.isEmpty()) {
            return;
        }
        int size = list.size();
        for (int wrong : List.of(size - 1, size + 1, 0, -size, 2 * size, 1_000_000)) {
            steps.illegal(Kind.WRONG_COUNT, spot, field + " is " + wrong, with(spot, field, IntNode.valueOf(wrong)));
        }
        steps.illegal(Kind.WRONG_COUNT, spot, "one less of " + of, with(spot, of, Edit.cycled(list, size - 1)));
        steps.illegal(Kind.WRONG_COUNT, spot, "one more of " + of, with(spot, of, Edit.cycled(list, size + 1)));
        for (String written : List.of(size + ".0", size + "E+0", "0." + size + "E+1")) {
            JsonNode number = DecimalNode.valueOf(new BigDecimal(written));
            steps.legal(Kind.ANY_NUMBER_TEXT, spot, written, with(spot, field, number));
        }
        for (int other : List.of(0, 1, 2, 30)) {
            steps.legal(
                    Kind.ANY_NUMBER_OF_ELEMENTS,
                    spot,
                    other + " of " + of,
                    sized(spot.value(), field, of, Edit.cycled(list, other)));
        }
        steps.legal(
                Kind.ALL_KINDS,
                spot,
                "mixed " + of,
                sized(
                        spot.value(),
                        field,
                        of,
                        mixed(spot.schema().member(spot.value(), of).element(list, 0), list)));
    }

    private static JsonNode sized(JsonNode object, String field, String of, ArrayNode list) {
        ObjectNode copy = object.deepCopy();
        copy.set(of, list);
        return copy.put(field, list.size());
    }

    // each element takes the next of the listed words, and leaves out what it may
    private static ArrayNode mixed(Described items, JsonNode list) {
        Conditions conditions = Conditions.of(items);
        ArrayNode mixed = Edit.cycled(list, 12);
        for (int i = 0; i < mixed.size(); i++) {
            if (mixed.path(i) instanceof ObjectNode element) {
                for (Map.Entry<String, JsonNode> member : List.copyOf(element.properties())) {
                    List<JsonNode> words =
                            items.member(element, member.getKey()).words();
                    if (!words.isEmpty()) {
                        element.set(member.getKey(), words.get(i % words.size()));
                    }
                }
                for (String name : conditions.conditional()) {
                    if (!conditions.demanded(element).contains(name)) {
                        element.remove(name);
                    }
                }
            }
        }
        return mixed;
    }

    private static void order(SchemaLocation spot, JsonNode rule, Steps steps) {
        String earlier = rule.path("earlier").asText();
        String later = rule.path("later").asText();
        JsonNode from = spot.value().path(earlier);
        JsonNode to = spot.value().path(later);
        if (!from.isTextual() || !to.isTextual()) {
            return;
        }
        ObjectNode swapped = spot.value().deepCopy();
        swapped.set(earlier, to);
        swapped.set(later, from);
        steps.illegal(Kind.WRONG_ORDER, spot, "swapped", swapped);
        OffsetDateTime start = OffsetDateTime.parse(from.asText());
        for (OffsetDateTime end : List.of(start.minusSeconds(1), start.minusDays(1), start.minusYears(1))) {
            String time = DateTimeFormatter.ISO_INSTANT.format(end);
            steps.illegal(Kind.WRONG_ORDER, spot, later + " is " + time, with(spot, later, TextNode.valueOf(time)));
        }
        steps.legal(Kind.SAME_INSTANT, spot, later + " is " + earlier, with(spot, later, from));
    }

    private static JsonNode with(SchemaLocation spot, String name, JsonNode value) {
        return Edit.replace(spot.value(), JsonPointer.empty().appendProperty(name), value);
    }
}
