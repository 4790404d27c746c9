package io.snapshotcontracts.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Brings the schemas of one document to the form in which they are compared, each when it is asked for. */
public final class SchemaReader {

    private final boolean isVersion30;
    private final SchemaParts parts;
    private final Canonical canonical;
    private final Map<List<OpenApiNode>, Schema> known = new HashMap<>();
    private final Set<OpenApiNode> open = new HashSet<>();

    public SchemaReader(OpenApiDocument document) {
        this.isVersion30 = document.isVersion30();
        this.parts = new SchemaParts(isVersion30);
        this.canonical = new Canonical(parts);
    }

    /** The schema that all of the nodes are together; any value where there are none. */
    public Schema read(List<OpenApiNode> nodes) {
        Schema read = known.get(nodes);
        if (read == null) {
            read = Schema.ANY;
            for (OpenApiNode node : nodes) {
                read = read.and(read(node));
            }
            known.put(nodes, read);
        }
        return read;
    }

    /** The nodes, those that only refer replaced by what they refer to, so that one schema has one key. */
    public List<OpenApiNode> targets(List<OpenApiNode> nodes) {
        Set<OpenApiNode> targets = new LinkedHashSet<>();
        nodes.forEach(node -> targets.add(parts.target(node)));
        return List.copyOf(targets);
    }

    SchemaParts parts() {
        return parts;
    }

    private Schema read(OpenApiNode node) {
        JsonNode json = node.json();
        if (!json.isObject()) {
            boolean isFalse = json.isBoolean() && !json.asBoolean();
            return isFalse ? Schema.NOTHING : Schema.ANY;
        }
        if (!open.add(node)) {
            throw new NotComparableException("it is a part of itself, and so describes nothing");
        }
        try {
            return described(node);
        } finally {
            open.remove(node);
        }
    }

    private Schema described(OpenApiNode node) {
        Schema schema = Schema.ANY;
        if (node.isReference()) {
            schema = read(node.target(node.json().path("$ref").asText()));
            // in 3.0 what is beside a reference is ignored; from 3.1 on both hold
            if (isVersion30) {
                return schema;
            }
        }
        schema = own(node).and(schema);
        for (OpenApiNode part : node.member("allOf").children()) {
            schema = schema.and(read(part));
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            List<Schema> branches =
                    node.member(keyword).children().stream().map(this::read).toList();
            if (!branches.isEmpty()) {
                List<Schema> apart = keyword.equals("oneOf") ? new OneOf(this).apart(branches) : branches;
                schema = schema.and(apart.stream().reduce(Schema.NOTHING, Schema::or));
            }
        }
        if (node.json().has("not")) {
            OpenApiNode not = node.member("not");
            schema = new Exclusion(read(not), canonical.assertion(not)).from(schema);
        }
        // in 3.0 this holds for the whole schema, also where its types are those of its parts
        return isNullable30(node) && !node.json().has("type") ? schema.withNull(true) : schema;
    }

    private boolean isNullable30(OpenApiNode node) {
        return isVersion30 && node.json().path("nullable").asBoolean();
    }

    private Schema own(OpenApiNode node) {
        JsonNode json = node.json();
        List<String> types = Keywords.types(node);
        Set<Word> words = Keywords.words(json);
        boolean nullable = types == null || types.contains("null");
        if (words != null) {
            nullable &= Keywords.hasNullWord(json);
        }
        Set<String> valued = new TreeSet<>(types == null ? Types.ANY : types);
        valued.remove("null");
        Shape shape = new Shape(
                Types.of(valued),
                words,
                Keywords.text(json, "pattern"),
                Keywords.text(json, "format"),
                Limits.read(json),
                Keywords.others(node, valued, canonical),
                Members.read(node),
                ArrayElements.read(node));
        return new Schema(
                nullable || isNullable30(node),
                List.of(shape),
                json.get("default"),
                json.path("writeOnly").asBoolean(),
                json.path("readOnly").asBoolean());
    }
}
