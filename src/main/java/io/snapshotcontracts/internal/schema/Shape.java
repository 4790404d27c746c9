package io.snapshotcontracts.internal.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One choice that a schema leaves for values other than null: everything here holds together. What says nothing of the
 * types is left out, so that two ways to write one shape are equal.
 *
 * @param words the values of an enum or const, null where there is none
 * @param others assertions that are compared as text
 */
public record Shape(
        SortedSet<String> types,
        @Nullable Set<Word> words,
        SortedSet<String> patterns,
        SortedSet<String> formats,
        Limits limits,
        SortedSet<Assertion> others,
        Members members,
        ArrayElements elements) {

    public static final Shape ANY = ofTypes(Types.ANY);

    public Shape {
        Set<Word> kept = words;
        if (kept != null) {
            SortedSet<String> allowed = types;
            kept = kept.stream()
                    .filter(word -> Types.covers(allowed, word.type()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            types = Types.of(kept.stream().map(Word::type).toList());
            words = Collections.unmodifiableSet(kept);
        }
        limits = limits.of(types);
        patterns = types.contains("string") ? patterns : Collections.emptySortedSet();
        formats = types.contains("string") || Types.covers(types, "integer") ? formats : Collections.emptySortedSet();
        members = types.contains("object") ? members : Members.NONE;
        elements = types.contains("array") ? elements : ArrayElements.NONE;
    }

    static Shape ofTypes(Collection<String> types) {
        return new Shape(
                Types.of(types),
                null,
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Limits.NONE,
                Collections.emptySortedSet(),
                Members.NONE,
                ArrayElements.NONE);
    }

    boolean isNothing() {
        return types.isEmpty();
    }

    /** Whether the types are all that is said. */
    public boolean isBare() {
        return equals(ofTypes(types));
    }

    Shape and(Shape other) {
        return new Shape(
                Types.intersection(types, other.types),
                common(words, other.words),
                union(patterns, other.patterns),
                union(formats, other.formats),
                limits.and(other.limits),
                union(others, other.others),
                members.and(other.members),
                elements.and(other.elements));
    }

    static Shape ofWords(Set<Word> words) {
        return ANY.with(Types.ANY, words, ANY.others);
    }

    Shape withTypes(Set<String> replaced) {
        return with(Types.of(replaced), words, others);
    }

    Shape withoutWords(Set<Word> gone) {
        if (words == null || gone.isEmpty()) {
            return this;
        }
        Set<Word> left = new LinkedHashSet<>(words);
        left.removeAll(gone);
        return with(types, left, others);
    }

    /** The same whether it may overlap with others or not. */
    public Shape withoutOneOf() {
        if (!others.contains(OneOf.EXACTLY_ONE)) {
            return this;
        }
        SortedSet<Assertion> left = new TreeSet<>(others);
        left.remove(OneOf.EXACTLY_ONE);
        return with(types, words, left);
    }

    Shape andOther(Assertion assertion) {
        return with(types, words, union(others, new TreeSet<>(Set.of(assertion))));
    }

    private Shape with(SortedSet<String> types, @Nullable Set<Word> words, SortedSet<Assertion> others) {
        return new Shape(types, words, patterns, formats, limits, others, members, elements);
    }

    /** The shape of both where one can say it, else null. */
    @Nullable
    Shape or(Shape other) {
        if (other.isBare() && Types.coversAll(other.types, types)) {
            return other;
        }
        if (isBare() && Types.coversAll(types, other.types)) {
            return this;
        }
        boolean apart = Types.intersection(types, other.types).isEmpty();
        boolean alike = patterns.equals(other.patterns)
                && formats.equals(other.formats)
                && limits.equals(other.limits)
                && members.equals(other.members)
                && elements.equals(other.elements);
        if ((words == null) != (other.words == null) || !others.equals(other.others) || !(apart || alike)) {
            return null;
        }
        // what is said of one type says nothing of another
        return new Shape(
                Types.union(types, other.types),
                words == null || other.words == null ? null : union(words, other.words),
                union(patterns, other.patterns),
                union(formats, other.formats),
                limits.and(other.limits),
                others,
                members.and(other.members),
                elements.and(other.elements));
    }

    private static @Nullable Set<Word> common(@Nullable Set<Word> left, @Nullable Set<Word> right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.stream().filter(right::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> Set<T> union(Set<T> left, Set<T> right) {
        Set<T> both = new LinkedHashSet<>(left);
        both.addAll(right);
        return both;
    }

    private static <T> SortedSet<T> union(SortedSet<T> left, SortedSet<T> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        SortedSet<T> both = new TreeSet<>(left);
        both.addAll(right);
        return both;
    }
}
