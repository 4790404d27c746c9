package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.drift.Difference.Effect;
import io.snapshotcontracts.internal.schema.ArrayElements;
import io.snapshotcontracts.internal.schema.Assertion;
import io.snapshotcontracts.internal.schema.Limit;
import io.snapshotcontracts.internal.schema.Limits;
import io.snapshotcontracts.internal.schema.Shape;
import io.snapshotcontracts.internal.schema.Types;
import io.snapshotcontracts.internal.schema.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two shapes, type by type that both have; which types they have is compared before. */
final class ShapeComparison {

    /** The words of which OpenAPI's registry says what a text of them is; any other is a note for people. */
    private static final Set<String> ASSERTED =
            Set.of("date-time", "date", "time", "duration", "uuid", "uri", "email", "ipv4", "ipv6", "hostname", "byte");

    private static final String CHANGED = "constraint changed";

    private final SchemaComparison schemas;

    ShapeComparison(SchemaComparison schemas) {
        this.schemas = schemas;
    }

    List<Difference> compare(String place, Shape old, Shape now) {
        SortedSet<String> types = Types.intersection(old.types(), now.types());
        if (types.isEmpty()) {
            return List.of();
        }
        List<Difference> found = new ArrayList<>();
        words(place, old.words(), now.words(), found);
        patterns(place, old.patterns(), now.patterns(), found);
        formats(place, String.join(" and ", old.formats()), String.join(" and ", now.formats()), found);
        limits(place, old.limits().of(types), now.limits().of(types), found);
        others(place, old.others(), now.others(), found);
        if (types.contains("object")) {
            new MemberComparison(schemas, place).compare(old.members(), now.members(), found);
        }
        if (types.contains("array")) {
            elements(place, old.elements(), now.elements(), found);
        }
        return found;
    }

    private static void words(String place, @Nullable Set<Word> old, @Nullable Set<Word> now, List<Difference> found) {
        if (old == null || now == null) {
            if (now != null) {
                found.add(new Difference(place, "enum introduced", "", text(now), Effect.NARROWER));
            } else if (old != null) {
                found.add(new Difference(place, "enum dropped", text(old), "", Effect.WIDER));
            }
            return;
        }
        now.stream()
                .filter(word -> !old.contains(word))
                .forEach(word -> found.add(new Difference(place, "enum value added", "", word.text(), Effect.WIDER)));
        old.stream()
                .filter(word -> !now.contains(word))
                .forEach(word ->
                        found.add(new Difference(place, "enum value removed", word.text(), "", Effect.NARROWER)));
    }

    private static String text(Set<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(", "));
    }

    private static void patterns(String place, Set<String> old, Set<String> now, List<Difference> found) {
        if (!old.equals(now)) {
            String change =
                    old.isEmpty() ? "pattern introduced" : now.isEmpty() ? "pattern dropped" : "pattern changed";
            found.add(new Difference(
                    place,
                    change,
                    String.join(" and ", old),
                    String.join(" and ", now),
                    Effect.of(now.containsAll(old), old.containsAll(now))));
        }
    }

    private void formats(String place, String old, String now, List<Difference> found) {
        if (!old.equals(now)) {
            boolean binds = schemas.direction() == MessageKind.REQUEST && ASSERTED.contains(now);
            found.add(new Difference(place, "format changed", old, now, binds ? Effect.NARROWER : Effect.HARMLESS));
        }
    }

    private static void limits(String place, Limits old, Limits now, List<Difference> found) {
        Set<String> keywords = new TreeSet<>(old.byKeyword().keySet());
        keywords.addAll(now.byKeyword().keySet());
        for (String keyword : keywords) {
            Limit before = old.byKeyword().get(keyword);
            Limit after = now.byKeyword().get(keyword);
            if (!Objects.equals(before, after)) {
                boolean isNarrower =
                        before == null || (after != null && after.isTighterThan(before, Limits.isUpper(keyword)));
                found.add(new Difference(
                        place,
                        "constraint changed",
                        before == null ? "" : before.text(keyword),
                        after == null ? "" : after.text(keyword),
                        isNarrower ? Effect.NARROWER : Effect.WIDER));
            }
        }
    }

    private void others(String place, Set<Assertion> old, Set<Assertion> now, List<Difference> found) {
        List<Assertion> gone = old.stream()
                .filter(each -> now.stream().noneMatch(other -> schemas.areSame(each, other)))
                .toList();
        List<Assertion> added = now.stream()
                .filter(each -> old.stream().noneMatch(other -> schemas.areSame(other, each)))
                .toList();
        if (gone.size() == 1 && added.size() == 1) {
            found.add(new Difference(
                    place, CHANGED, gone.get(0).text(), added.get(0).text(), Effect.BREAKING));
            return;
        }
        // few documents have conditions, so that a page which was read with care differs from most by them
        gone.forEach(each -> found.add(
                new Difference(place, CHANGED, each.text(), "", each.isCondition() ? Effect.HARMLESS : Effect.WIDER)));
        added.forEach(each -> found.add(new Difference(place, CHANGED, "", each.text(), Effect.NARROWER)));
    }

    private void elements(String place, ArrayElements old, ArrayElements now, List<Difference> found) {
        int first = Math.max(old.first().size(), now.first().size());
        for (int i = 0; i < first; i++) {
            found.addAll(schemas.compare(place + "[" + i + "]", old.at(i), now.at(i)));
        }
        found.addAll(schemas.compare(place + "[*]", old.rest(), now.rest()));
    }
}
