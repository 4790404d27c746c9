package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** The validator, which is made when it is first asked: where every value is known to be legal, it never is. */
final class LazyValidator {

    private final Map<URI, JsonNode> waiting = new LinkedHashMap<>();
    /** The validator's registry may not be read while a schema is added to it. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private @Nullable Validator validator;

    void add(URI address, JsonNode schema) {
        lock.writeLock().lock();
        try {
            waiting.put(address, schema);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Gets ready, so that the first value does not wait for it. */
    void prepare() {
        lock.writeLock().lock();
        try {
            complete();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** What the validator finds wrong with a value. */
    List<Error> errors(URI schema, JsonNode value) {
        lock.readLock().lock();
        try {
            if (validator != null && waiting.isEmpty()) {
                return errors(validator, schema, value);
            }
        } finally {
            lock.readLock().unlock();
        }
        lock.writeLock().lock();
        try {
            return errors(complete(), schema, value);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static List<Error> errors(Validator validator, URI schema, JsonNode value) {
        Validator.Result result = validator.validate(schema, value);
        return result.isValid() ? List.of() : result.getErrors();
    }

    private Validator complete() {
        Validator known = validator;
        if (known == null) {
            known = new ValidatorFactory()
                    .withDialect(new Dialects.Draft2020Dialect())
                    .withDisabledSchemaValidation(true)
                    .withEvaluatorFactory(new OwnKeywords())
                    .withJsonNodeFactory(new JacksonNode.Factory())
                    .createValidator();
            validator = known;
        }
        waiting.forEach(known::registerSchema);
        waiting.clear();
        return known;
    }
}
