package io.snapshotcontracts.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A schema in one form, independent of its version and keywords.
 *
 * @param nullable whether null is one of its values
 * @param choices its other values: each is of at least one of these shapes
 * @param onlyWritten whether it is no part of answers
 * @param onlyRead whether it is no part of requests
 */
public record Schema(
        boolean nullable, List<Shape> choices, @Nullable JsonNode byDefault, boolean onlyWritten, boolean onlyRead) {

    public static final Schema ANY = new Schema(true, List.of(Shape.ANY));
    public static final Schema NOTHING = new Schema(false, List.of());

    /** More than a person reads; where choices multiply, they end here. */
    private static final int MOST_CHOICES = 100;

    public Schema {
        choices = simplified(choices);
    }

    Schema(boolean nullable, List<Shape> choices) {
        this(nullable, choices, null, false, false);
    }

    private static List<Shape> simplified(List<Shape> choices) {
        if (choices.size() == 1 && !choices.get(0).isNothing()) {
            return choices;
        }
        List<Shape> apart = new ArrayList<>();
        for (Shape choice : choices) {
            Shape joined = choice;
            // what a choice takes in can make it one with another
            for (int i = 0; i < apart.size(); i++) {
                Shape both = apart.get(i).or(joined);
                if (both != null) {
                    apart.remove(i);
                    joined = both;
                    i = -1;
                }
            }
            if (!joined.isNothing()) {
                apart.add(joined);
            }
            if (apart.size() > MOST_CHOICES) {
                throw new NotComparableException("it leaves more choices than are compared");
            }
        }
        return List.copyOf(apart);
    }

    public boolean isAny() {
        return nullable && choices.equals(List.of(Shape.ANY));
    }

    public boolean isNothing() {
        return !nullable && choices.isEmpty();
    }

    Schema and(Schema other) {
        List<Shape> both = new ArrayList<>();
        for (Shape mine : choices) {
            for (Shape theirs : other.choices) {
                both.add(mine.equals(Shape.ANY) ? theirs : theirs.equals(Shape.ANY) ? mine : mine.and(theirs));
            }
        }
        return new Schema(
                nullable && other.nullable,
                both,
                byDefault == null ? other.byDefault : byDefault,
                onlyWritten || other.onlyWritten,
                onlyRead || other.onlyRead);
    }

    public Schema or(Schema other) {
        List<Shape> both = new ArrayList<>(choices);
        both.addAll(other.choices);
        return new Schema(nullable || other.nullable, both);
    }

    Schema withNull(boolean allowed) {
        return new Schema(allowed, choices, byDefault, onlyWritten, onlyRead);
    }

    public SortedSet<String> types() {
        Set<String> types = Set.of();
        for (Shape choice : choices) {
            types = Types.union(types, choice.types());
        }
        return Types.of(types);
    }

    /** The types in words. */
    public String text() {
        if (isNothing()) {
            return "nothing";
        }
        SortedSet<String> types = types();
        String said = Types.text(types);
        return types.isEmpty() ? "null" : nullable && !types.equals(Types.ANY) ? said + " or null" : said;
    }
}
