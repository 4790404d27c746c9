package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A value inside a documented answer and what is documented of it.
 *
 * @param path the place as the documentation names it: all elements of a list are one
 * @param around what is documented of the object or list around it; its own, where it is the whole body
 * @param isFree whether what is around leaves the value free, so that what is legal here is legal in the whole
 */
record SchemaLocation(
        JsonPointer place, String path, Described schema, JsonNode value, Described around, boolean isFree) {

    static final String ANY_ELEMENT = "[*]";
    static final String ANY_TYPE = "any value";

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_$@-][\\p{L}\\p{N}_$@-]*");

    /** The body and everything in it that is documented. */
    static List<SchemaLocation> all(String root, Described schema, JsonNode body) {
        List<SchemaLocation> spots = new ArrayList<>();
        collect(new SchemaLocation(JsonPointer.empty(), root, schema, body, schema, true), spots);
        return spots;
    }

    /** A member's place. */
    static String member(String path, String name) {
        return PLAIN_NAME.matcher(name).matches() ? path + "." + name : path + "['" + name + "']";
    }

    private static void collect(SchemaLocation spot, List<SchemaLocation> spots) {
        spots.add(spot);
        boolean inside = spot.isFree() && spot.schema().isPlain();
        JsonNode value = spot.value();
        value.properties().forEach(member -> {
            String name = member.getKey();
            if (spot.schema().describes(name)) {
                collect(
                        new SchemaLocation(
                                spot.place().appendProperty(name),
                                member(spot.path(), name),
                                spot.schema().member(value, name),
                                member.getValue(),
                                spot.schema(),
                                inside),
                        spots);
            }
        });
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            Described element = spot.schema().element(value, i);
            collect(
                    new SchemaLocation(
                            spot.place().appendIndex(i),
                            spot.path() + ANY_ELEMENT,
                            element,
                            value.path(i),
                            spot.schema(),
                            inside),
                    spots);
        }
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

    /** Declared invariants of a kind. */
    List<JsonNode> validations(String rule) {
        return schema.validations(rule);
    }

    List<JsonNode> validationsAround(String rule) {
        return around.validations(rule);
    }
}
