package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.snapshotcontracts.internal.schema.Shape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Members of objects that are absent, alone and together. */
final class MemberVariations {

    private final SchemaLocation spot;
    private final Steps steps;
    private final Conditions conditions;

    private MemberVariations(SchemaLocation spot, Steps steps) {
        this.spot = spot;
        this.steps = steps;
        this.conditions = Conditions.of(spot.schema());
    }

    static void add(SchemaLocation spot, Steps steps) {
        if (spot.value().isObject()) {
            new MemberVariations(spot, steps).all();
        }
    }

    private void all() {
        for (String name : names()) {
            if (demanded(spot.value(), name).contains(name)) {
                steps.withoutMember(false, Kind.REQUIRED_ABSENT, spot, name);
            } else if (mayLack()) {
                steps.withoutMember(true, Kind.OPTIONAL_ABSENT, spot, name);
            }
        }
        conditions.conditional().forEach(this::conditional);
        if (mayLack()) {
            together();
        }
    }

    private List<String> names() {
        return spot.value().properties().stream().map(Map.Entry::getKey).toList();
    }

    private Set<String> demanded(JsonNode object, String except) {
        Set<String> names = new LinkedHashSet<>(spot.schema().required(object, except));
        names.addAll(conditions.demanded(object));
        return names;
    }

    /** Whether a member that nothing demands can be left out, for nothing ties the members to one another. */
    private boolean mayLack() {
        Shape shape = spot.schema().only();
        return spot.schema().isPlain()
                && shape != null
                && shape.limits().byKeyword().isEmpty();
    }

    private void conditional(String name) {
        for (String condition : conditions.conditions()) {
            for (JsonNode choice : spot.schema().member(spot.value(), condition).words()) {
                JsonNode object = Edit.replace(spot.value(), JsonPointer.empty().appendProperty(condition), choice);
                JsonPointer member = JsonPointer.empty().appendProperty(name);
                String step = name + " while " + condition + " is " + choice;
                if (demanded(object, name).contains(name)) {
                    steps.illegal(Kind.REQUIRED_ABSENT, spot, step, Edit.remove(object, member));
                } else if (mayLack()) {
                    steps.legal(Kind.OPTIONAL_ABSENT, spot, step, Edit.remove(object, member));
                }
                if (!spot.schema().member(object, name).types().contains("null")) {
                    JsonNode withNull = Edit.replace(object, member, NullNode.instance);
                    steps.illegal(Kind.FORBIDDEN_NULL, spot, step, withNull);
                }
            }
        }
    }

    private void together() {
        JsonNode least = spot.value();
        JsonNode nulls = spot.value();
        for (String name : names()) {
            JsonPointer member = JsonPointer.empty().appendProperty(name);
            if (!demanded(spot.value(), name).contains(name)) {
                least = Edit.remove(least, member);
            }
            Described described = spot.schema().member(spot.value(), name);
            if (described.isExact()
                    && spot.schema().describes(name)
                    && described.types().contains("null")) {
                nulls = Edit.replace(nulls, member, NullNode.instance);
            }
        }
        steps.legal(Kind.OPTIONAL_ABSENT, spot, "all together", least);
        steps.legal(Kind.ALLOWED_NULL, spot, "all together", nulls);
    }
}
