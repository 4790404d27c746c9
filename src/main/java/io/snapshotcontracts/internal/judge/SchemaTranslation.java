package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes the schemas that one schema leads to for the validator: what OpenAPI 3.0 says otherwise than JSON Schema 2020-12
 * as the latter says it, and nothing that only describes. What is data, such as {@code const}, passes as text, for the
 * validator looks for schemas in every value. Every schema that comes out is an object, and known by its source.
 */
final class SchemaTranslation {

    /** Refuses every value; a {@code false} schema as an object. */
    static final String NEVER = "x-never";
    /** A reference that can lead back to itself at the same value. */
    static final String GUARDED_REF = "x-guarded-ref";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final boolean isVersion30;
    private final boolean isPartial;
    private final Omissible omissible;
    private final Function<Target, String> known;
    private final IdentityHashMap<JsonNode, OpenApiNode> sources = new IdentityHashMap<>();
    private final Map<Target, String> names = new LinkedHashMap<>();
    private final Deque<Target> waiting = new ArrayDeque<>();
    private final List<ReferenceCycles.Edge> edges = new ArrayList<>();
    private final ObjectNode definitions = JSON.objectNode();
    private Target current;

    /**
     * A schema that others refer to.
     *
     * @param omissible names of members that are not required here, for properties of them go only the other way
     */
    record Target(OpenApiNode schema, Set<String> omissible) {}

    /**
     * @param known gives the reference to a schema that was translated before, or an empty text
     */
    SchemaTranslation(boolean isVersion30, Direction direction, OpenApiNode root, Function<Target, String> known) {
        this.isVersion30 = isVersion30;
        this.isPartial = direction.isPartial();
        this.omissible = new Omissible(direction);
        this.known = known;
        this.current = new Target(root, Set.of());
        reference(current);
        while (!waiting.isEmpty()) {
            current = waiting.pop();
            definitions.set(name(current), schema(current.schema(), current.omissible(), true));
        }
        ReferenceCycles.guard(edges);
    }

    /** The translated schemas by the names in their references. */
    ObjectNode definitions() {
        return definitions;
    }

    /** Which targets were translated here, and under which names. */
    Map<Target, String> names() {
        return names;
    }

    /** Where each schema object comes from. */
    IdentityHashMap<JsonNode, OpenApiNode> sources() {
        return sources;
    }

    private String name(Target target) {
        return names.getOrDefault(target, "");
    }

    private String reference(Target target) {
        String before = known.apply(target);
        if (!before.isEmpty()) {
            return before;
        }
        String name = names.get(target);
        if (name == null) {
            name = Integer.toString(names.size());
            names.put(target, name);
            waiting.push(target);
        }
        return "#/$defs/" + name;
    }

    private ObjectNode schema(OpenApiNode source, Set<String> inherited, boolean inPlace) {
        JsonNode json = source.json();
        ObjectNode translated = JSON.objectNode();
        sources.put(translated, source);
        if (json.isBoolean()) {
            return json.asBoolean() ? translated : translated.put(NEVER, true);
        }
        if (!json.isObject()) {
            throw source.unusable("a schema has to be an object, or true or false");
        }
        OpenApiNode reference = source.member("$ref");
        if (!reference.isMissing()) {
            refer(source, reference, inherited, inPlace, translated);
            if (isVersion30) {
                return translated;
            }
        }
        if (json.has("$dynamicRef")) {
            throw source.unusable("$dynamicRef is not judged by this program");
        }
        Set<String> names = omissible.of(source, inherited);
        boolean isWrapped = isNullable(source) && NullableSchema.hasChoices(json);
        ObjectNode body = isWrapped ? orNull(source, translated) : translated;
        for (OpenApiNode keyword : source.children()) {
            if (!isPartial || !PartialSchemas.leaveOut(json, keyword.name())) {
                translate(keyword, names, inPlace, body);
            }
        }
        if (isVersion30) {
            ExclusiveLimits.apply(source, body);
        }
        if (isNullable(source) && !isWrapped) {
            NullableSchema.admitNull(translated);
        }
        return translated;
    }

    private boolean isNullable(OpenApiNode source) {
        return isVersion30 && source.json().path("nullable").asBoolean();
    }

    private ObjectNode orNull(OpenApiNode source, ObjectNode translated) {
        ObjectNode other = JSON.objectNode();
        ObjectNode isNull = JSON.objectNode().put("type", "null");
        sources.put(other, source);
        sources.put(isNull, source);
        translated.set("if", isNull);
        translated.set("else", other);
        return other;
    }

    private void refer(
            OpenApiNode source, OpenApiNode reference, Set<String> inherited, boolean inPlace, ObjectNode translated) {
        if (!reference.json().isTextual()) {
            throw reference.unusable("'$ref' has to be a text");
        }
        if (isVersion30 || source.json().size() == 1) {
            // a chain that ends nowhere is found here, and not by going round in it
            source.resolved();
        }
        Target target = new Target(source.target(reference.json().asText()), inherited);
        translated.put("$ref", reference(target));
        if (inPlace) {
            edges.add(new ReferenceCycles.Edge(current, target, translated));
        }
    }

    private void translate(OpenApiNode keyword, Set<String> names, boolean inPlace, ObjectNode translated) {
        String name = keyword.name();
        if (name.equals("type")) {
            ArrayNode types = translated.putArray("type");
            SchemaKeywords.types(keyword).forEach(types::add);
            return;
        }
        if (isVersion30 && ExclusiveLimits.isFlag(keyword)) {
            return;
        }
        SchemaKeywords.check(keyword);
        if (SchemaKeywords.IN_PLACE.contains(name)) {
            translated.set(name, schema(keyword, name.equals("not") ? Set.of() : names, inPlace));
        } else if (SchemaKeywords.IN_PLACE_LISTS.contains(name)) {
            ArrayNode list = translated.putArray(isPartial ? PartialSchemas.inTranslation(name) : name);
            keyword.children().forEach(branch -> list.add(schema(branch, names, inPlace)));
        } else if (name.equals("dependentSchemas")) {
            ObjectNode members = translated.putObject(name);
            keyword.children().forEach(member -> members.set(member.name(), schema(member, names, inPlace)));
        } else if (name.equals("prefixItems")) {
            ArrayNode list = translated.putArray(name);
            keyword.children().forEach(element -> list.add(schema(element, Set.of(), false)));
        } else if (SchemaKeywords.PARTS.contains(name)) {
            translated.set(name, schema(keyword, Set.of(), false));
        } else if (SchemaKeywords.PARTS_BY_NAME.contains(name)) {
            ObjectNode members = translated.putObject(name);
            // a pattern as a name would have to be taken apart again in the validator's addresses
            boolean byPattern = name.equals("patternProperties");
            ArrayNode patterns = byPattern ? translated.putArray(OwnKeywords.PATTERNS) : JSON.arrayNode();
            for (OpenApiNode member : keyword.children()) {
                if (byPattern) {
                    CompiledPatterns.check(member, member.name());
                    patterns.add(member.name());
                }
                String key = byPattern ? Integer.toString(members.size()) : member.name();
                members.set(key, schema(member, Set.of(), false));
            }
        } else if (SchemaKeywords.isPlain(name)) {
            PlainKeywords.translate(keyword, names, translated);
        }
    }
}
