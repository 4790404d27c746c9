package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.drift.Difference.Effect;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares schemas of values that are sent as text: none of them is null, and a string can be any of them. */
record WireComparison(SchemaComparison schemas) {

    private static final Set<String> NULL_CHANGES = Set.of("null added", "null removed");

    List<Difference> compare(String place, List<OpenApiNode> old, List<OpenApiNode> now) {
        List<Difference> found = new ArrayList<>();
        for (Difference difference : schemas.whole(place, old, now)) {
            boolean isOfTheValue = difference.place().equals(place);
            if (isOfTheValue && difference.change().equals("type changed")) {
                found.add(onTheWire(difference, schemas.before(old), schemas.after(now)));
            } else if (!isOfTheValue || !NULL_CHANGES.contains(difference.change())) {
                found.add(difference);
            }
        }
        return found;
    }

    /** Whether both are lists or objects, which can be written in several ways. */
    boolean isStyled(List<OpenApiNode> old, List<OpenApiNode> now) {
        return isStyled(schemas.before(old)) && isStyled(schemas.after(now));
    }

    private static boolean isStyled(Schema schema) {
        return !schema.isAny()
                && (schema.types().contains("array") || schema.types().contains("object"));
    }

    private static Difference onTheWire(Difference difference, Schema old, Schema now) {
        Effect effect = difference.effect();
        if (effect == Effect.BREAKING) {
            boolean wider = isAnyText(now);
            boolean narrower = isAnyText(old);
            effect = Effect.of(narrower, wider);
        }
        return new Difference(difference.place(), difference.change(), difference.before(), difference.after(), effect);
    }

    private static boolean isAnyText(Schema schema) {
        return schema.choices().stream()
                .anyMatch(shape -> shape.isBare() && shape.types().contains("string"));
    }
}
