package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.schema.Limit;
import io.snapshotcontracts.internal.schema.Shape;
import java.math.BigDecimal;
import java.util.Optional;

/** Values just outside their bounds, and texts that are not in their format. */
final class BoundVariations {

    /** A longer text, or list, is no example any more. */
    private static final int LARGEST = 5_000;

    private BoundVariations() {}

    static void add(SchemaLocation spot, Steps steps) {
        Shape shape = spot.schema().only();
        if (shape == null) {
            return;
        }
        shape.limits().byKeyword().forEach((keyword, limit) -> outside(keyword, limit, spot.value())
                .ifPresent(value -> steps.illegal(Kind.OUT_OF_BOUNDS, spot, "beyond " + limit.text(keyword), value)));
        boolean isAsserted = shape.formats().stream().anyMatch(BoundVariations::isOfText);
        if (isAsserted && spot.value().isTextual() && shape.patterns().isEmpty()) {
            steps.illegal(Kind.ANOTHER_FORMAT, spot, TextNode.valueOf("a b"));
        }
    }

    private static boolean isOfText(String format) {
        return Freedom.ASSERTED.contains(format) && !format.startsWith("int");
    }

    private static Optional<JsonNode> outside(String keyword, Limit limit, JsonNode value) {
        BigDecimal bound = limit.value();
        if (keyword.endsWith("imum")) {
            BigDecimal step = limit.exclusive() ? BigDecimal.ZERO : BigDecimal.ONE;
            BigDecimal wrong = keyword.startsWith("max") ? bound.add(step) : bound.subtract(step);
            return Optional.of(wrong).filter(number -> value.isNumber()).map(DecimalNode::valueOf);
        }
        if (bound.abs().compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            return Optional.empty();
        }
        int size = keyword.startsWith("max") ? bound.intValue() + 1 : bound.intValue() - 1;
        return switch (keyword) {
            case "minLength", "maxLength" ->
                Optional.of("x".repeat(size)).filter(text -> value.isTextual()).map(TextNode::valueOf);
            case "minItems", "maxItems" ->
                value.isArray() && (size == 0 || !value.isEmpty())
                        ? Optional.of(size == 0 ? JsonNodeFactory.instance.arrayNode() : Edit.cycled(value, size))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
