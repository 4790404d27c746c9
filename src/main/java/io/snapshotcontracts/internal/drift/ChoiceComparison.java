package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.drift.Difference.Effect;
import io.snapshotcontracts.internal.schema.Shape;
import io.snapshotcontracts.internal.schema.Types;
import io.snapshotcontracts.internal.schema.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the shapes that two schemas leave to choose from: each with the one that it differs least from. */
final class ChoiceComparison {

    private final ShapeComparison shapes;

    ChoiceComparison(SchemaComparison schemas) {
        this.shapes = new ShapeComparison(schemas);
    }

    List<Difference> compare(String place, List<Shape> old, List<Shape> now) {
        if (old.size() == 1 && now.size() == 1) {
            return shapes.compare(place, old.get(0), now.get(0));
        }
        // of one choice it makes no sense to say that it is exactly one
        boolean areSeveral = old.size() > 1 && now.size() > 1;
        return areSeveral ? several(place, old, now) : several(place, plain(old), plain(now));
    }

    private static List<Shape> plain(List<Shape> choices) {
        return choices.stream().map(Shape::withoutOneOf).toList();
    }

    private List<Difference> several(String place, List<Shape> old, List<Shape> now) {
        List<Shape> left = new ArrayList<>(old);
        List<Shape> added = new ArrayList<>(now);
        Set<Difference> found = new LinkedHashSet<>();
        // those without a difference first, so that they are not taken for another's neighbours
        added.removeIf(shape -> {
            Shape same = nearest(place, left, shape, 0);
            return same != null && left.remove(same);
        });
        List<Shape> unpaired = new ArrayList<>();
        for (Shape shape : added) {
            Shape near = nearest(place, left, shape, Integer.MAX_VALUE);
            if (near == null) {
                unpaired.add(shape);
            } else {
                left.remove(near);
                found.addAll(shapes.compare(place, near, shape));
            }
        }
        unpaired.stream()
                .filter(shape -> isNews(place, shape, old))
                .forEach(shape -> found.add(
                        new Difference(place, "constraint changed", "", "or " + describe(shape), Effect.WIDER)));
        left.stream()
                .filter(shape -> isGone(place, shape, now))
                .forEach(shape -> found.add(
                        new Difference(place, "constraint changed", "or " + describe(shape), "", Effect.NARROWER)));
        return List.copyOf(found);
    }

    /** The candidate with some type in common that differs least, null where all differ more than allowed. */
    private @Nullable Shape nearest(String place, List<Shape> candidates, Shape shape, int most) {
        Shape nearest = null;
        int fewest = most;
        for (Shape candidate : candidates) {
            if (Types.intersection(candidate.types(), shape.types()).isEmpty()) {
                continue;
            }
            int differences = shapes.compare(place, candidate, shape).size();
            if (differences == 0) {
                return candidate;
            }
            if (differences < fewest) {
                fewest = differences;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Whether a shape without a counterpart allows what none of the old ones does, which no change of type reports. */
    private boolean isNews(String place, Shape shape, List<Shape> old) {
        return old.stream().anyMatch(other -> shareTypes(other, shape))
                && old.stream().noneMatch(other -> isOnly(Effect.NARROWER, shapes.compare(place, other, shape)));
    }

    private boolean isGone(String place, Shape shape, List<Shape> now) {
        return now.stream().anyMatch(other -> shareTypes(other, shape))
                && now.stream().noneMatch(other -> isOnly(Effect.WIDER, shapes.compare(place, shape, other)));
    }

    private static boolean shareTypes(Shape one, Shape other) {
        return !Types.intersection(one.types(), other.types()).isEmpty();
    }

    private static boolean isOnly(Effect effect, List<Difference> differences) {
        return differences.stream()
                .allMatch(difference -> difference.effect() == effect || difference.effect() == Effect.HARMLESS);
    }

    private static String describe(Shape shape) {
        String members = shape.members().properties().isEmpty()
                ? ""
                : " with " + String.join(", ", shape.members().properties().keySet());
        String words = shape.words() == null
                ? ""
                : ": " + shape.words().stream().map(Word::text).collect(Collectors.joining(", "));
        return Types.text(shape.types()) + members + words;
    }
}
