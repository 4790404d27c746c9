package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.drift.Difference.Effect;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.schema.Members;
import io.snapshotcontracts.internal.schema.NotComparableException;
import io.snapshotcontracts.internal.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares the members of objects. */
final class MemberComparison {

    private final SchemaComparison schemas;
    private final String place;

    MemberComparison(SchemaComparison schemas, String place) {
        this.schemas = schemas;
        this.place = place;
    }

    void compare(Members old, Members now, List<Difference> found) {
        Map<String, Schema> before = sent(old, schemas::before);
        Map<String, Schema> after = sent(now, schemas::after);
        before.forEach((name, schema) -> {
            if (!after.containsKey(name)) {
                found.add(removed(name, schema, now));
                // from now on it is one of those without a name
                if (isTyped(schemas.after(now.additional()))) {
                    found.addAll(schemas.compare(at(name), nodes(old, name), now.additional()));
                }
            }
        });
        after.forEach((name, schema) -> {
            if (!before.containsKey(name)) {
                found.add(added(name, schema, old, now));
                if (isTyped(schemas.before(old.additional()))) {
                    found.addAll(schemas.compare(at(name), old.additional(), nodes(now, name)));
                }
            }
        });
        forbidden(old, now, before, after, found);
        required(old, now, before, after, found);
        for (String name : before.keySet()) {
            if (after.containsKey(name)) {
                found.addAll(schemas.compare(at(name), nodes(old, name), nodes(now, name)));
            }
        }
        additional(old.additional(), now.additional(), found);
    }

    private static boolean isTyped(Schema additional) {
        return !additional.isAny() && !additional.isNothing();
    }

    private static List<OpenApiNode> nodes(Members members, String name) {
        return members.properties().getOrDefault(name, List.of());
    }

    private String at(String name) {
        return place + "." + name;
    }

    /** Members that are part of what is sent. */
    private Map<String, Schema> sent(Members members, Function<List<OpenApiNode>, Schema> reader) {
        Map<String, Schema> sent = new LinkedHashMap<>();
        members.properties().forEach((name, nodes) -> {
            Schema schema = readable(nodes, reader);
            if (!schema.isNothing() && !schemas.direction().hides(schema)) {
                sent.put(name, schema);
            }
        });
        return sent;
    }

    /** What cannot be compared is reported where it is compared. */
    private static Schema readable(List<OpenApiNode> nodes, Function<List<OpenApiNode>, Schema> reader) {
        try {
            return reader.apply(nodes);
        } catch (NotComparableException e) {
            return Schema.ANY;
        }
    }

    private Difference removed(String name, Schema schema, Members now) {
        boolean isRefused = isForbidden(name, now, schemas::after);
        boolean isBreaking = schemas.direction() == MessageKind.ANSWER || isRefused;
        return new Difference(
                at(name), "field removed", schema.text(), "", isBreaking ? Effect.BREAKING : Effect.HARMLESS);
    }

    private Difference added(String name, Schema schema, Members old, Members now) {
        boolean isRequired = now.required().contains(name);
        boolean isAnswer = schemas.direction() == MessageKind.ANSWER;
        boolean wasForbidden = isForbidden(name, old, schemas::before);
        boolean isBreaking = isAnswer ? wasForbidden : isRequired;
        return new Difference(
                at(name),
                "field added",
                "",
                schema.text() + (isRequired && !isAnswer ? ", required" : ""),
                isBreaking ? Effect.BREAKING : Effect.HARMLESS);
    }

    /** What neither side lists can still be forbidden by one. */
    private void forbidden(
            Members old, Members now, Map<String, Schema> before, Map<String, Schema> after, List<Difference> found) {
        Set<String> names = new TreeSet<>(old.properties().keySet());
        names.addAll(now.properties().keySet());
        names.removeIf(name -> before.containsKey(name) || after.containsKey(name));
        for (String name : names) {
            boolean was = isForbidden(name, old, schemas::before);
            boolean is = isForbidden(name, now, schemas::after);
            if (was != is) {
                found.add(new Difference(
                        at(name),
                        "constraint changed",
                        was ? "forbidden" : "",
                        is ? "forbidden" : "",
                        is ? Effect.NARROWER : Effect.WIDER));
            }
        }
    }

    private static boolean isForbidden(String name, Members members, Function<List<OpenApiNode>, Schema> reader) {
        return readable(members.properties().getOrDefault(name, members.additional()), reader)
                .isNothing();
    }

    private void required(
            Members old, Members now, Map<String, Schema> before, Map<String, Schema> after, List<Difference> found) {
        Set<String> names = new TreeSet<>(old.required());
        names.addAll(now.required());
        for (String name : names) {
            boolean was = old.required().contains(name);
            boolean is = now.required().contains(name);
            boolean isThere = before.containsKey(name) == after.containsKey(name)
                    && isSent(old, before, name)
                    && isSent(now, after, name);
            if (was != is && isThere) {
                found.add(
                        is
                                ? new Difference(at(name), "now required", "optional", "required", Effect.NARROWER)
                                : new Difference(at(name), "no longer required", "required", "optional", Effect.WIDER));
            }
        }
    }

    private static boolean isSent(Members members, Map<String, Schema> sent, String name) {
        return sent.containsKey(name) || !members.properties().containsKey(name);
    }

    private void additional(List<OpenApiNode> old, List<OpenApiNode> now, List<Difference> found) {
        Schema before = schemas.before(old);
        Schema after = schemas.after(now);
        if (isTyped(before) && isTyped(after)) {
            found.addAll(schemas.compare(place + ".*", old, now));
        } else if (before.isNothing() != after.isNothing() || before.isAny() != after.isAny()) {
            boolean isNarrower = before.isAny() || after.isNothing();
            found.add(new Difference(
                    place,
                    "constraint changed",
                    additional(before),
                    additional(after),
                    isNarrower ? Effect.NARROWER : Effect.WIDER));
        }
    }

    private static String additional(Schema schema) {
        return schema.isAny() ? "" : "additionalProperties " + (schema.isNothing() ? "false" : schema.text());
    }
}
