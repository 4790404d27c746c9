package io.snapshotcontracts.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes away from a schema what {@code not} forbids.
 *
 * @param whole the keyword, for where it can only be quoted
 */
record Exclusion(Schema forbidden, Assertion whole) {

    Schema from(Schema schema) {
        List<Shape> left = new ArrayList<>();
        schema.choices().forEach(choice -> left.add(from(choice)));
        return new Schema(
                schema.nullable() && !forbidden.nullable(),
                left,
                schema.byDefault(),
                schema.onlyWritten(),
                schema.onlyRead());
    }

    private Shape from(Shape choice) {
        Set<String> types = new TreeSet<>(choice.types());
        Set<Word> gone = new LinkedHashSet<>();
        for (Shape shape : forbidden.choices()) {
            if (shape.isBare()) {
                types.removeIf(type -> Types.covers(shape.types(), type));
            } else if (shape.words() != null && shape.equals(Shape.ofWords(shape.words())) && choice.words() != null) {
                gone.addAll(shape.words());
            } else if (!Types.intersection(types, shape.types()).isEmpty()) {
                return choice.andOther(whole);
            }
        }
        // numbers that are no integers have no name
        boolean isSaid = Types.intersection(types, forbiddenTypes()).isEmpty();
        return isSaid ? choice.withTypes(types).withoutWords(gone) : choice.andOther(whole);
    }

    private Set<String> forbiddenTypes() {
        Set<String> types = new TreeSet<>();
        forbidden.choices().stream().filter(Shape::isBare).forEach(shape -> types.addAll(shape.types()));
        return types;
    }
}
