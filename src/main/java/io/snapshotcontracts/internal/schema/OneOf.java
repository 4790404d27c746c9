package io.snapshotcontracts.internal.schema;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one of several: where no value can be of two, that is any of them; else it says more, which is kept as an
 * assertion of the choices that may overlap.
 */
record OneOf(SchemaReader reader) {

    static final Assertion EXACTLY_ONE = Assertion.of("exactly one of the choices");

    List<Schema> apart(List<Schema> branches) {
        List<Schema> apart = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            List<Shape> choices = new ArrayList<>();
            for (Shape choice : branches.get(i).choices()) {
                boolean overlaps = false;
                for (int j = 0; j < branches.size() && !overlaps; j++) {
                    overlaps = j != i && branches.get(j).choices().stream().anyMatch(other -> overlap(choice, other));
                }
                choices.add(overlaps ? choice.andOther(EXACTLY_ONE) : choice);
            }
            apart.add(new Schema(branches.get(i).nullable(), choices));
        }
        return apart;
    }

    private boolean overlap(Shape one, Shape other) {
        Set<String> types = Types.intersection(one.types(), other.types());
        if (types.isEmpty() || areApart(one.words(), other.words())) {
            return false;
        }
        return !types.equals(Set.of("object")) || !areApart(one.members(), other.members());
    }

    /** Whether a member that both require has other values in each. */
    private boolean areApart(Members one, Members other) {
        for (Map.Entry<String, List<OpenApiNode>> member : one.properties().entrySet()) {
            String name = member.getKey();
            List<OpenApiNode> theirs = other.properties().get(name);
            boolean isInBoth = one.required().contains(name) && other.required().contains(name);
            if (isInBoth && theirs != null && areApart(member.getValue(), theirs)) {
                return true;
            }
        }
        return false;
    }

    private boolean areApart(List<OpenApiNode> one, List<OpenApiNode> other) {
        Schema mine;
        Schema theirs;
        try {
            mine = reader.read(reader.targets(one));
            theirs = reader.read(reader.targets(other));
        } catch (NotComparableException e) {
            return false;
        }
        return !(mine.nullable() && theirs.nullable())
                && mine.choices().stream().allMatch(choice -> theirs.choices().stream()
                        .allMatch(counterpart -> Types.intersection(choice.types(), counterpart.types())
                                        .isEmpty()
                                || areApart(choice.words(), counterpart.words())));
    }

    private static boolean areApart(@Nullable Set<Word> one, @Nullable Set<Word> other) {
        return one != null && other != null && Collections.disjoint(one, other);
    }
}
