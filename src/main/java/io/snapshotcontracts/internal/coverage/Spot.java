package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A value inside a documented answer and what is documented of it.
 *
 * @param around the schema of the object or list around it; its own, where it is the whole body
 */
record Spot(JsonPointer place, Schema schema, JsonNode value, Schema around) {

    /** The body and everything in it that is documented. */
    static List<Spot> all(Schema schema, JsonNode body) {
        List<Spot> spots = new ArrayList<>();
        collect(new Spot(JsonPointer.empty(), schema, body, schema), spots);
        return spots;
    }

    private static void collect(Spot spot, List<Spot> spots) {
        spots.add(spot);
        spot.value().properties().forEach(member -> {
            if (spot.schema().describes(member.getKey())) {
                collect(spot.member(member.getKey(), member.getValue()), spots);
            }
        });
        for (int i = 0; spot.value().isArray() && i < spot.value().size(); i++) {
            Schema items = spot.schema().items();
            collect(new Spot(spot.place().appendIndex(i), items, spot.value().path(i), spot.schema()), spots);
        }
    }

    private Spot member(String name, JsonNode value) {
        return new Spot(place().appendProperty(name), schema().property(name), value, schema());
    }

    boolean isMember() {
        return !place.matches() && place.last().getMatchingIndex() < 0;
    }

    String label() {
        return place.matches() ? "the body" : place.toString();
    }

    String name() {
        return place.matches() ? "" : place.last().getMatchingProperty();
    }

    /** Whether an invariant of the object around ties this member to another one. */
    boolean isTied() {
        return around.validations("sizeEquals").stream()
                .anyMatch(rule -> isMember()
                        && (rule.path("field").asText().equals(name())
                                || rule.path("of").asText().equals(name())));
    }
}
