package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The common keywords of translated schemas that hold no schemas, each as a predicate. */
final class KeywordPredicates {

    private KeywordPredicates() {}

    static Predicate<JsonNode> of(String keyword, JsonNode operand) throws UnsupportedKeywordException {
        return switch (keyword) {
            case "type" -> type(operand);
            case "const" -> oneOf(List.of(StandardSchema.data(operand.asText())));
            case "enum" ->
                oneOf(StreamSupport.stream(StandardSchema.data(operand.asText()).spliterator(), false)
                        .toList());
            case "pattern" -> {
                Pattern pattern = CompiledPatterns.of(operand.asText());
                yield texts(text -> CompiledPatterns.isIn(pattern, text));
            }
            case "format" -> format(operand.asText());
            case "minLength" -> lengths(length -> length >= operand.intValue());
            case "maxLength" -> lengths(length -> length <= operand.intValue());
            case "minItems" -> value -> !value.isArray() || value.size() >= operand.intValue();
            case "maxItems" -> value -> !value.isArray() || value.size() <= operand.intValue();
            case "minProperties" -> value -> !value.isObject() || value.size() >= operand.intValue();
            case "maxProperties" -> value -> !value.isObject() || value.size() <= operand.intValue();
            case "minimum" -> compared(operand, order -> order >= 0);
            case "maximum" -> compared(operand, order -> order <= 0);
            case "exclusiveMinimum" -> compared(operand, order -> order > 0);
            case "exclusiveMaximum" -> compared(operand, order -> order < 0);
            case "required" -> required(operand);
            default -> throw new UnsupportedKeywordException();
        };
    }

    private static Predicate<JsonNode> type(JsonNode names) {
        Set<String> types = new HashSet<>();
        types.add(names.asText());
        names.forEach(name -> types.add(name.asText()));
        boolean isNumber = types.contains("number");
        boolean isInteger = types.contains("integer");
        return value -> switch (value.getNodeType()) {
            case STRING -> types.contains("string");
            case NUMBER -> isNumber || (isInteger && value.canConvertToExactIntegral());
            case BOOLEAN -> types.contains("boolean");
            case OBJECT -> types.contains("object");
            case ARRAY -> types.contains("array");
            case NULL -> types.contains("null");
            case BINARY, MISSING, POJO -> false;
        };
    }

    private static Predicate<JsonNode> oneOf(List<JsonNode> allowed) throws UnsupportedKeywordException {
        Set<String> texts = new HashSet<>();
        List<BigDecimal> numbers = new ArrayList<>();
        Set<JsonNode> words = new HashSet<>();
        for (JsonNode value : allowed) {
            if (value.isTextual()) {
                texts.add(value.textValue());
            } else if (value.isNumber()) {
                numbers.add(value.decimalValue());
            } else if (value.isBoolean() || value.isNull()) {
                words.add(value);
            } else {
                throw new UnsupportedKeywordException();
            }
        }
        return value -> {
            if (value.isTextual()) {
                return texts.contains(value.textValue());
            }
            return value.isNumber()
                    // 1 and 1.0 are the same number
                    ? numbers.stream().anyMatch(number -> number.compareTo(value.decimalValue()) == 0)
                    : words.contains(value);
        };
    }

    private static Predicate<JsonNode> texts(Predicate<String> rule) {
        return value -> !value.isTextual() || rule.test(value.textValue());
    }

    private static Predicate<JsonNode> lengths(IntPredicate rule) {
        return texts(text -> rule.test(text.codePointCount(0, text.length())));
    }

    private static Predicate<JsonNode> compared(JsonNode limit, IntPredicate order) {
        BigDecimal number = limit.decimalValue();
        return value -> !value.isNumber() || order.test(value.decimalValue().compareTo(number));
    }

    private static Predicate<JsonNode> format(String format) {
        if (Formats.ofIntegers().contains(format)) {
            return value -> !value.isNumber() || Formats.isInRange(format, value.decimalValue());
        }
        Predicate<String> texts = Formats.ofTexts(format);
        // any other word is a note for people
        return texts == null ? value -> true : texts(texts);
    }

    private static Predicate<JsonNode> required(JsonNode names) {
        List<String> required = new ArrayList<>();
        names.forEach(name -> required.add(name.asText()));
        return value -> {
            for (int i = 0; value.isObject() && i < required.size(); i++) {
                if (!value.has(required.get(i))) {
                    return false;
                }
            }
            return true;
        };
    }
}
