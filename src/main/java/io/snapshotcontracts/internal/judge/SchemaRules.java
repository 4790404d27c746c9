package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Error;
import io.snapshotcontracts.internal.judge.SchemaTranslation.Target;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.net.URI;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of one documentation, each compiled when it is asked for first, with all that it leads to. What two of them lead to is compiled once.
 */
final class SchemaRules {

    private static final String ADDRESS = "urn:documentation:";

    private final boolean isVersion30;
    private final Direction direction;
    private final Map<OpenApiNode, Schema> schemas = new HashMap<>();
    private final Map<Target, String> known = new HashMap<>();
    private final List<Batch> batches = new CopyOnWriteArrayList<>();
    private final SchemaPredicates predicates = new SchemaPredicates();
    private final LazyValidator validator = new LazyValidator();

    SchemaRules(OpenApiDocument document, Direction direction) {
        this.isVersion30 = document.isVersion30();
        this.direction = direction;
    }

    /** Schemas that were compiled together. */
    private record Batch(JsonNode root, IdentityHashMap<JsonNode, OpenApiNode> sources) {

        OpenApiNode source(JsonPointer place) {
            OpenApiNode source = null;
            JsonNode at = root;
            for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
                at = at.isArray() ? at.path(rest.getMatchingIndex()) : at.path(rest.getMatchingProperty());
                source = sources.getOrDefault(at, source);
            }
            if (source == null) {
                throw new IllegalStateException(place.toString());
            }
            return source;
        }
    }

    /** A schema, ready to judge. */
    final class Schema {

        private final URI uri;
        private final @Nullable Predicate<JsonNode> predicate;

        private Schema(String address) {
            this.uri = URI.create(address);
            this.predicate = predicates.of(address);
        }

        /** The broken rules, one for each cause. */
        List<Violation> violations(JsonNode value) {
            return accepts(value) ? List.of() : found(value);
        }

        /** Whether the value is known to be legal; what is not known is for the validator to find. */
        boolean accepts(JsonNode value) {
            return predicate != null && predicate.test(value);
        }

        /** What the validator finds. */
        List<Violation> found(JsonNode value) {
            List<Error> errors = validator.errors(uri, value);
            return errors.isEmpty()
                    ? List.of()
                    : Causes.of(errors.stream().map(SchemaRules.this::violation).toList(), value);
        }
    }

    /**
     * A schema of the document.
     *
     * @throws io.snapshotcontracts.internal.openapi.UnusableDocumentException where it, or what it leads to, cannot be judged by
     */
    synchronized Schema of(OpenApiNode source) {
        Schema compiled = schemas.get(source);
        if (compiled == null) {
            compiled = compile(source);
            schemas.put(source, compiled);
        }
        return compiled;
    }

    private Schema compile(OpenApiNode source) {
        Target target = new Target(source, Set.of());
        if (!known.containsKey(target)) {
            SchemaTranslation translation =
                    new SchemaTranslation(isVersion30, direction, source, other -> known.getOrDefault(other, ""));
            ObjectNode root = JsonNodeFactory.instance.objectNode().set("$defs", translation.definitions());
            String address = ADDRESS + batches.size();
            batches.add(new Batch(root, translation.sources()));
            validator.add(URI.create(address), root);
            if (!predicates.add(address, translation.definitions())) {
                validator.prepare();
            }
            translation.names().forEach((each, name) -> known.put(each, address + "#/$defs/" + name));
        }
        return new Schema(known.getOrDefault(target, ""));
    }

    private Violation violation(Error error) {
        String location = error.getSchemaLocation();
        int hash = location.indexOf('#');
        Batch batch = batches.get(Integer.parseInt(location.substring(ADDRESS.length(), hash)));
        OpenApiNode source = batch.source(JsonPointer.compile(location.substring(hash + 1)));
        return new Violation(
                JsonPointer.compile(error.getInstanceLocation()),
                source,
                direction.isPartial() ? PartialSchemas.inSchema(source.json(), error.getKeyword()) : error.getKeyword(),
                error.getEvaluationPath());
    }
}
