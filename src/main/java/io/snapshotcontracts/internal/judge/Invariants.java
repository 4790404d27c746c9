package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.judge.Invariant.Breach;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The declared invariants of one documentation, found once along its schemas and then checked at each value. */
final class Invariants {

    private final Map<OpenApiNode, Place> places = new HashMap<>();

    /**
     * Where a value is. Written only where something is wrong there, which is rare.
     *
     * @param parent null at the root
     * @param name of the member, or the root's path; null at an element
     * @param index of the element
     */
    private record Path(@Nullable Path parent, @Nullable String name, int index) {

        @Override
        public String toString() {
            if (parent == null) {
                return String.valueOf(name);
            }
            return name == null
                    ? JsonPaths.element(parent.toString(), index)
                    : JsonPaths.child(parent.toString(), name);
        }
    }

    /** What holds at the values of one schema, and below them. */
    static final class Place {

        private final List<Invariant> invariants = new ArrayList<>();
        /** Several schemas may be about one member, such as those of an {@code allOf}. */
        private final Map<String, List<Place>> members = new LinkedHashMap<>();

        private final List<Place> elements = new ArrayList<>();
        private boolean complete;

        private boolean isIdle() {
            return complete && invariants.isEmpty() && members.isEmpty() && elements.isEmpty();
        }

        /**
         * The broken rules of a value and of all below it.
         *
         * @param root the path of the value
         * @param broken places with findings already: what a schema has refused has no sense to check
         */
        List<Finding> findings(String root, JsonNode value, Set<String> broken) {
            List<Finding> findings = new ArrayList<>();
            check(new Path(null, root, 0), value, broken, findings);
            return findings;
        }

        private void check(Path path, JsonNode value, Set<String> broken, List<Finding> findings) {
            for (Invariant invariant : invariants) {
                invariant.breach(value).ifPresent(breach -> {
                    String place = path.toString();
                    if (!isBroken(place, invariant, broken)) {
                        findings.add(finding(place, invariant, breach));
                    }
                });
            }
            for (Map.Entry<String, List<Place>> child : members.entrySet()) {
                JsonNode member = value.get(child.getKey());
                if (member != null) {
                    Path at = new Path(path, child.getKey(), 0);
                    child.getValue().forEach(place -> place.check(at, member, broken, findings));
                }
            }
            for (int i = 0; !elements.isEmpty() && value.isArray() && i < value.size(); i++) {
                Path at = new Path(path, null, i);
                for (Place place : elements) {
                    place.check(at, value.get(i), broken, findings);
                }
            }
        }

        private static boolean isBroken(String path, Invariant invariant, Set<String> broken) {
            return broken.contains(path)
                    || invariant.members().stream().anyMatch(member -> broken.contains(JsonPaths.child(path, member)));
        }

        private static Finding finding(String path, Invariant invariant, Breach breach) {
            String place = breach.member() == null ? path : JsonPaths.child(path, breach.member());
            return new Finding(
                    Lens.INVARIANT,
                    place,
                    invariant.rule() + " (" + invariant.source() + ")",
                    breach.expected(),
                    breach.actual(),
                    invariant.message());
        }
    }

    /** What holds for the values of a schema. */
    synchronized Place at(OpenApiNode schema) {
        Place known = places.get(schema);
        if (known != null) {
            return known;
        }
        Place place = new Place();
        // known before it is complete: a schema may contain itself
        places.put(schema, place);
        collect(schema, place, new HashSet<>());
        place.complete = true;
        return place;
    }

    private void collect(OpenApiNode schema, Place place, Set<OpenApiNode> seen) {
        if (!seen.add(schema)) {
            return;
        }
        for (JsonNode declared : schema.json().path("x-validations")) {
            place.invariants.add(declared(declared, schema));
        }
        if (schema.isReference()) {
            collect(schema.target(schema.json().path("$ref").asText()), place, seen);
        }
        for (OpenApiNode property : schema.member("properties").children()) {
            Place member = at(property);
            if (!member.isIdle()) {
                place.members
                        .computeIfAbsent(property.name(), name -> new ArrayList<>())
                        .add(member);
            }
        }
        OpenApiNode items = schema.member("items");
        if (items.json().isObject()) {
            Place elements = at(items);
            if (!elements.isIdle()) {
                place.elements.add(elements);
            }
        }
        schema.member("allOf").children().forEach(part -> collect(part, place, seen));
        nullable(schema).forEach(branch -> collect(branch, place, seen));
    }

    // "this or null" is the one choice of which the branch is known without judging
    private static List<OpenApiNode> nullable(OpenApiNode schema) {
        List<OpenApiNode> branches = schema.member("anyOf").children().stream()
                .filter(branch -> !branch.json().path("type").asText().equals("null"))
                .toList();
        return branches.size() == 1 ? branches : List.of();
    }

    private static Invariant declared(JsonNode declared, OpenApiNode schema) {
        String source = declared.has("x-source")
                ? Sources.named(schema, declared.path("x-source").asText())
                : Sources.of(schema);
        Invariant invariant = new Invariant(
                Invariant.Kind.named(declared.path("rule").asText(), source),
                declared,
                declared.path("message").asText(),
                source);
        if (invariant.message().isEmpty() || invariant.members().contains("")) {
            throw new InvalidContractException(
                    source + ": the rule '" + invariant.rule() + "' lacks its message or a parameter");
        }
        return invariant;
    }
}
