package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.drift.Difference.Effect;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.schema.Assertion;
import io.snapshotcontracts.internal.schema.Canonical;
import io.snapshotcontracts.internal.schema.NotComparableException;
import io.snapshotcontracts.internal.schema.Schema;
import io.snapshotcontracts.internal.schema.SchemaEquality;
import io.snapshotcontracts.internal.schema.SchemaReader;
import io.snapshotcontracts.internal.schema.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * Compares schemas of two documents. A pair that is met again inside itself is compared once, and so are pairs without a
 * difference; a pair that differs is reported at each of its places.
 */
final class SchemaComparison {

    /** Far above any answer that a person reads; where references multiply, they end here. */
    private static final int MOST_PAIRS = 100_000;

    private static final int MOST_DIFFERENCES = 1_000;
    private static final int DEEPEST = 300;

    private final SchemaReader before;
    private final SchemaReader after;
    private final SchemaEquality equality;
    private final MessageKind direction;
    private final Set<Pair> open = new HashSet<>();
    private final Set<Pair> same = new HashSet<>();
    private int pairs;

    SchemaComparison(SchemaReader before, SchemaReader after, MessageKind direction) {
        this.before = before;
        this.after = after;
        this.equality = new SchemaEquality(before, after);
        this.direction = direction;
    }

    private record Pair(List<OpenApiNode> before, List<OpenApiNode> after) {}

    MessageKind direction() {
        return direction;
    }

    Schema before(List<OpenApiNode> nodes) {
        return before.read(before.targets(nodes));
    }

    Schema after(List<OpenApiNode> nodes) {
        return after.read(after.targets(nodes));
    }

    /** All differences of two whole bodies; one note where the schemas are too large to find them all. */
    List<Difference> whole(String place, List<OpenApiNode> old, List<OpenApiNode> now) {
        pairs = 0;
        List<Difference> all = compare(place, old, now);
        boolean isAll = pairs <= MOST_PAIRS && all.size() <= MOST_DIFFERENCES;
        if (isAll) {
            return all;
        }
        if (isSame(new Pair(before.targets(old), after.targets(now)))) {
            return List.of();
        }
        List<Difference> listed = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_DIFFERENCES)));
        listed.add(notCompared(place, "the schemas are larger, or differ more, than is compared"));
        return listed;
    }

    List<Difference> compare(String place, List<OpenApiNode> old, List<OpenApiNode> now) {
        Pair pair = new Pair(before.targets(old), after.targets(now));
        pairs++;
        if (pairs > MOST_PAIRS || same.contains(pair) || !open.add(pair)) {
            return List.of();
        }
        try {
            if (open.size() > DEEPEST) {
                throw new NotComparableException("it is nested deeper than is compared");
            }
            List<Difference> found = compare(place, before.read(pair.before()), after.read(pair.after()));
            if (found.isEmpty()) {
                same.add(pair);
            }
            return found;
        } catch (NotComparableException e) {
            return isSame(pair) ? List.of() : List.of(notCompared(place, String.valueOf(e.getMessage())));
        } finally {
            open.remove(pair);
        }
    }

    /** Whether both sides say the same, which needs no understanding of it. */
    private boolean isSame(Pair pair) {
        return equality.areSame(pair.before(), pair.after());
    }

    boolean areSame(Assertion old, Assertion now) {
        return equality.areSame(old, now);
    }

    static Difference notCompared(String place, String reason) {
        return new Difference(place, "not compared", "", reason, Effect.BREAKING);
    }

    private List<Difference> compare(String place, Schema old, Schema now) {
        List<Difference> found = new ArrayList<>();
        SortedSet<String> oldTypes = old.types();
        SortedSet<String> nowTypes = now.types();
        boolean isTyped = oldTypes.equals(nowTypes);
        if (!isTyped) {
            Effect effect = Effect.of(Types.coversAll(oldTypes, nowTypes), Types.coversAll(nowTypes, oldTypes));
            found.add(new Difference(place, "type changed", typeText(old), typeText(now), effect));
        }
        // any value is also null, which needs no change of its own
        boolean isUntyped = isUntyped(old) || isUntyped(now);
        if (old.nullable() != now.nullable() && (isTyped || !isUntyped)) {
            found.add(
                    now.nullable()
                            ? new Difference(place, "null added", "", "null", Effect.WIDER)
                            : new Difference(place, "null removed", "null", "", Effect.NARROWER));
        }
        String oldDefault = old.byDefault() == null ? "" : Canonical.text(old.byDefault());
        String nowDefault = now.byDefault() == null ? "" : Canonical.text(now.byDefault());
        if (!oldDefault.equals(nowDefault)) {
            found.add(new Difference(place, "default changed", oldDefault, nowDefault, Effect.HARMLESS));
        }
        // beside "any" the rest is said already
        if (isTyped || !(old.isAny() || now.isAny())) {
            found.addAll(new ChoiceComparison(this).compare(place, old.choices(), now.choices()));
        }
        return found;
    }

    private static boolean isUntyped(Schema schema) {
        return schema.nullable() && schema.types().equals(Types.ANY);
    }

    private static String typeText(Schema schema) {
        return schema.types().isEmpty() ? schema.text() : Types.text(schema.types());
    }
}
