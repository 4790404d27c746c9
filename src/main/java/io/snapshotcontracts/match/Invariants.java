package io.snapshotcontracts.match;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.contract.InvalidContractException;
import io.snapshotcontracts.match.Invariant.Breach;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The declared invariants of one documentation, found once along its schemas and then checked at each value. */
final class Invariants {

    private final JsonNode document;
    private final Sources sources;
    private final Map<JsonPointer, Place> places = new HashMap<>();

    Invariants(JsonNode document, Sources sources) {
        this.document = document;
        this.sources = sources;
    }

    /** What holds at the values of one schema, and below them. */
    static final class Place {

        private final List<Invariant> invariants = new ArrayList<>();
        private final Map<String, Place> members = new LinkedHashMap<>();
        private @Nullable Place elements;
        private boolean complete;

        private boolean isIdle() {
            return complete && invariants.isEmpty() && members.isEmpty() && elements == null;
        }

        /**
         * The broken rules of a value and of all below it.
         *
         * @param broken places with findings already: what a schema has refused has no sense to check
         */
        List<Finding> findings(JsonNode value, Set<String> broken) {
            List<Finding> findings = new ArrayList<>();
            check("$", value, broken, findings);
            return findings;
        }

        private void check(String path, JsonNode value, Set<String> broken, List<Finding> findings) {
            for (Invariant invariant : invariants) {
                invariant
                        .breach(value)
                        .filter(breach -> !isBroken(path, invariant, broken))
                        .ifPresent(breach -> findings.add(finding(path, invariant, breach)));
            }
            members.forEach((name, place) -> {
                JsonNode member = value.path(name);
                if (!member.isMissingNode()) {
                    place.check(JsonPaths.child(path, name), member, broken, findings);
                }
            });
            if (elements != null && value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    elements.check(JsonPaths.element(path, i), value.path(i), broken, findings);
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

    /** What holds for the values of the schema at a place of the document. */
    Place at(JsonPointer schema) {
        Place known = places.get(schema);
        if (known != null) {
            return known;
        }
        Place place = new Place();
        // known before it is complete: a schema may contain itself
        places.put(schema, place);
        collect(schema, place);
        place.complete = true;
        return place;
    }

    private void collect(JsonPointer schema, Place place) {
        JsonNode node = document.at(schema);
        for (JsonNode declared : node.path("x-validations")) {
            place.invariants.add(declared(declared, schema));
        }
        JsonNode reference = node.path("$ref");
        if (reference.asText().startsWith("#/")) {
            collect(JsonPointer.compile(reference.asText().substring(1)), place);
        }
        JsonPointer properties = schema.appendProperty("properties");
        node.path("properties").fieldNames().forEachRemaining(name -> {
            Place member = at(properties.appendProperty(name));
            if (!member.isIdle()) {
                place.members.put(name, member);
            }
        });
        if (node.path("items").isObject()) {
            Place elements = at(schema.appendProperty("items"));
            place.elements = elements.isIdle() ? null : elements;
        }
        for (int i = 0; i < node.path("allOf").size(); i++) {
            collect(schema.appendProperty("allOf").appendIndex(i), place);
        }
        nullable(schema, node).forEach(branch -> collect(branch, place));
    }

    // "this or null" is the one choice of which the branch is known without judging
    private static List<JsonPointer> nullable(JsonPointer schema, JsonNode node) {
        JsonNode choice = node.path("anyOf");
        List<JsonPointer> branches = new ArrayList<>();
        for (int i = 0; i < choice.size(); i++) {
            if (!choice.path(i).path("type").asText().equals("null")) {
                branches.add(schema.appendProperty("anyOf").appendIndex(i));
            }
        }
        return branches.size() == 1 ? branches : List.of();
    }

    private Invariant declared(JsonNode declared, JsonPointer schema) {
        String source = declared.has("x-source")
                ? sources.told(declared.path("x-source").asText())
                : sources.of(schema);
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
