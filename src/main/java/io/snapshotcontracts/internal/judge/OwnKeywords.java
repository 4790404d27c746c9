package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import dev.harrel.jsonschema.SimpleType;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keywords that are not left to the validator: it runs patterns as Java's and cannot be stopped in one, takes data for
 * schemas, has no formats without a further library, and goes round in circles.
 */
final class OwnKeywords implements EvaluatorFactory {

    /** The patterns of {@code patternProperties}, whose members are numbered. */
    static final String PATTERNS = "x-patterns";

    private static final JacksonNode.Factory VALUES =
            new JacksonNode.Factory(new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS));

    @Override
    public Optional<Evaluator> create(SchemaParsingContext context, String keyword, JsonNode value) {
        return switch (keyword) {
            case "pattern" -> Optional.of(pattern(value));
            case "patternProperties" -> Optional.of(new PatternProperties(context, value));
            case "additionalProperties" ->
                context.getCurrentSchemaObject().containsKey(PATTERNS)
                        ? Optional.of(new OtherProperties(context, value))
                        : Optional.empty();
            case "format" -> Optional.ofNullable(format(value.asString()));
            case "const" -> Optional.of(oneOf(List.of(VALUES.create(value.asString()))));
            case "enum" -> Optional.of(oneOf(VALUES.create(value.asString()).asArray()));
            case SchemaTranslation.NEVER -> Optional.of((ctx, node) -> broken());
            case SchemaTranslation.GUARDED_REF -> Optional.of(new GuardedReference(context, value.asString()));
            default -> Optional.empty();
        };
    }

    /** What is wrong is said elsewhere; the validator only counts failures that have a message. */
    private static Evaluator.Result broken() {
        return Evaluator.Result.failure("");
    }

    private static Evaluator.Result holds(boolean holds) {
        return holds ? Evaluator.Result.success() : broken();
    }

    private static Evaluator pattern(JsonNode value) {
        Pattern pattern = CompiledPatterns.of(value.asString());
        return (ctx, node) -> holds(!node.isString() || CompiledPatterns.isIn(pattern, node.asString()));
    }

    private static @Nullable Evaluator format(String format) {
        if (Formats.ofIntegers().contains(format)) {
            return (ctx, node) -> holds(!node.isNumber() || Formats.isInRange(format, node.asNumber()));
        }
        Predicate<String> texts = Formats.ofTexts(format);
        return texts == null ? null : (ctx, node) -> holds(!node.isString() || texts.test(node.asString()));
    }

    private static Evaluator oneOf(List<JsonNode> values) {
        return (ctx, node) -> {
            for (JsonNode value : values) {
                if (areEqual(value, node)) {
                    return Evaluator.Result.success();
                }
            }
            return broken();
        };
    }

    /** Numbers are equal by value, however they are written. */
    private static boolean areEqual(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.asNumber().compareTo(other.asNumber()) == 0;
        }
        if (one.getNodeType() != other.getNodeType()) {
            return false;
        }
        if (one.getNodeType() == SimpleType.ARRAY) {
            List<JsonNode> a = one.asArray();
            List<JsonNode> b = other.asArray();
            boolean equal = a.size() == b.size();
            for (int i = 0; equal && i < a.size(); i++) {
                equal = areEqual(a.get(i), b.get(i));
            }
            return equal;
        }
        if (one.getNodeType() == SimpleType.OBJECT) {
            Map<String, JsonNode> a = one.asObject();
            Map<String, JsonNode> b = other.asObject();
            boolean equal = a.size() == b.size();
            for (Map.Entry<String, JsonNode> member : a.entrySet()) {
                JsonNode same = b.get(member.getKey());
                equal = equal && same != null && areEqual(member.getValue(), same);
            }
            return equal;
        }
        return one.asString().equals(other.asString());
    }

    private static List<Pattern> patterns(SchemaParsingContext context) {
        List<Pattern> patterns = new ArrayList<>();
        JsonNode texts = context.getCurrentSchemaObject().get(PATTERNS);
        if (texts != null) {
            texts.asArray().forEach(text -> patterns.add(CompiledPatterns.of(text.asString())));
        }
        return patterns;
    }

    private static final class PatternProperties implements Evaluator {

        private final List<Pattern> patterns;
        private final List<String> schemas = new ArrayList<>();

        PatternProperties(SchemaParsingContext context, JsonNode value) {
            patterns = patterns(context);
            for (int i = 0; i < patterns.size(); i++) {
                schemas.add(context.getAbsoluteUri(value.getJsonPointer() + "/" + i));
            }
        }

        @Override
        public Result evaluate(EvaluationContext context, JsonNode node) {
            if (!node.isObject()) {
                return Result.success();
            }
            Set<String> seen = new HashSet<>();
            boolean valid = true;
            for (Map.Entry<String, JsonNode> member : node.asObject().entrySet()) {
                for (int i = 0; i < patterns.size(); i++) {
                    if (CompiledPatterns.isIn(patterns.get(i), member.getKey())) {
                        seen.add(member.getKey());
                        valid &= context.resolveInternalRefAndValidate(schemas.get(i), member.getValue());
                    }
                }
            }
            return valid ? Result.success(seen) : Result.failure((String) null);
        }
    }

    /** {@code additionalProperties} beside patterns: the validator's own would learn nothing from patterns that failed. */
    private static final class OtherProperties implements Evaluator {

        private final Set<String> names = new HashSet<>();
        private final List<Pattern> patterns;
        private final String schema;

        OtherProperties(SchemaParsingContext context, JsonNode value) {
            patterns = patterns(context);
            schema = context.getAbsoluteUri(value);
            JsonNode properties = context.getCurrentSchemaObject().get("properties");
            if (properties != null) {
                names.addAll(properties.asObject().keySet());
            }
        }

        @Override
        public Result evaluate(EvaluationContext context, JsonNode node) {
            if (!node.isObject()) {
                return Result.success();
            }
            Set<String> seen = new HashSet<>();
            boolean valid = true;
            for (Map.Entry<String, JsonNode> member : node.asObject().entrySet()) {
                String name = member.getKey();
                if (!names.contains(name)
                        && patterns.stream().noneMatch(pattern -> CompiledPatterns.isIn(pattern, name))) {
                    seen.add(name);
                    valid &= context.resolveInternalRefAndValidate(schema, member.getValue());
                }
            }
            return valid ? Result.success(seen) : Result.failure((String) null);
        }
    }

    /** Follows a reference unless it is just being followed for the same value. */
    private static final class GuardedReference implements Evaluator {

        private static final ThreadLocal<Deque<String>> FOLLOWED = ThreadLocal.withInitial(ArrayDeque::new);

        private final String reference;

        GuardedReference(SchemaParsingContext context, String reference) {
            this.reference = reference.startsWith("#") ? context.getParentUri() + reference : reference;
        }

        @Override
        public Result evaluate(EvaluationContext context, JsonNode node) {
            Deque<String> followed = FOLLOWED.get();
            String step = reference + " " + node.getJsonPointer();
            if (followed.contains(step)) {
                return Result.success();
            }
            followed.push(step);
            try {
                return context.resolveRefAndValidate(reference, node)
                        ? Result.success()
                        : Result.failure((String) null);
            } finally {
                followed.pop();
            }
        }
    }
}
