package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;

/** Members of objects that are absent, alone and together. */
final class MemberVariations {

    private static final String OPTIONAL = "optional field absent";
    private static final String REQUIRED = "required field absent";

    private MemberVariations() {}

    static void add(Spot spot, Steps steps) {
        if (spot.value().isObject()) {
            Schema schema = spot.schema();
            spot.value().fieldNames().forEachRemaining(name -> {
                boolean legal = !schema.demanded(spot.value()).contains(name);
                steps.withoutMember(
                        legal, legal ? OPTIONAL : REQUIRED, spot.place().appendProperty(name));
            });
            schema.conditional().forEach(name -> conditional(spot, name, steps));
            together(spot, steps);
        }
    }

    private static void conditional(Spot spot, String name, Steps steps) {
        for (String condition : spot.schema().conditions()) {
            for (JsonNode choice : spot.schema().property(condition).choices()) {
                JsonNode object = Edit.replace(spot.value(), JsonPointer.empty().appendProperty(condition), choice);
                JsonPointer member = JsonPointer.empty().appendProperty(name);
                String step = name + " while " + condition + " is " + choice;
                if (spot.schema().demanded(object).contains(name)) {
                    steps.illegal(REQUIRED, spot, step, Edit.remove(object, member));
                } else {
                    steps.legal(OPTIONAL, spot, step, Edit.remove(object, member));
                }
                steps.illegal(
                        "null where the page has none", spot, step, Edit.replace(object, member, NullNode.instance));
            }
        }
    }

    private static void together(Spot spot, Steps steps) {
        JsonNode least = spot.value();
        JsonNode nulls = spot.value();
        for (String name :
                spot.value().properties().stream().map(Map.Entry::getKey).toList()) {
            JsonPointer member = JsonPointer.empty().appendProperty(name);
            if (!spot.schema().demanded(spot.value()).contains(name)) {
                least = Edit.remove(least, member);
            }
            Schema schema = spot.schema().property(name);
            if (!schema.isComposed() && schema.types().contains("null")) {
                nulls = Edit.replace(nulls, member, NullNode.instance);
            }
        }
        steps.legal(OPTIONAL, spot, "all together", least);
        steps.legal("null where the page allows it", spot, "all together", nulls);
    }
}
