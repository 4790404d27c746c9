package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import io.snapshotcontracts.internal.judge.SchemaTranslation.Target;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The schemas of one documentation, each compiled when it is asked for first, with all that it leads to; the only place
 * that knows the validator. What two of them lead to is compiled once.
 */
final class SchemaRules {

    private static final String ADDRESS = "urn:documentation:";

    private final boolean isVersion30;
    private final Direction direction;
    private final Validator validator;
    private final Map<OpenApiNode, Schema> schemas = new HashMap<>();
    private final Map<Target, String> known = new HashMap<>();
    private final List<Batch> batches = new ArrayList<>();
    /** The validator's registry may not be read while a schema is added to it. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    SchemaRules(OpenApiDocument document, Direction direction) {
        this.isVersion30 = document.isVersion30();
        this.direction = direction;
        validator = new ValidatorFactory()
                .withDialect(new Dialects.Draft2020Dialect())
                .withDisabledSchemaValidation(true)
                .withEvaluatorFactory(new OwnKeywords())
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
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

        private Schema(URI uri) {
            this.uri = uri;
        }

        /** The broken rules, one for each cause. */
        List<Violation> violations(JsonNode value) {
            List<Violation> broken;
            lock.readLock().lock();
            try {
                Validator.Result result = validator.validate(uri, value);
                if (result.isValid()) {
                    return List.of();
                }
                broken = result.getErrors().stream()
                        .map(SchemaRules.this::violation)
                        .toList();
            } finally {
                lock.readLock().unlock();
            }
            return Causes.of(broken, value);
        }
    }

    /**
     * A schema of the document.
     *
     * @throws io.snapshotcontracts.internal.openapi.UnusableDocumentException where it, or what it leads to, cannot be judged by
     */
    Schema of(OpenApiNode source) {
        lock.writeLock().lock();
        try {
            Schema compiled = schemas.get(source);
            if (compiled == null) {
                compiled = compile(source);
                schemas.put(source, compiled);
            }
            return compiled;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Schema compile(OpenApiNode source) {
        Target target = new Target(source, Set.of());
        if (!known.containsKey(target)) {
            SchemaTranslation translation =
                    new SchemaTranslation(isVersion30, direction, source, other -> known.getOrDefault(other, ""));
            ObjectNode root = JsonNodeFactory.instance.objectNode().set("$defs", translation.definitions());
            String address = ADDRESS + batches.size();
            validator.registerSchema(URI.create(address), root);
            batches.add(new Batch(root, translation.sources()));
            translation.names().forEach((each, name) -> known.put(each, address + "#/$defs/" + name));
        }
        return new Schema(URI.create(known.getOrDefault(target, "")));
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
