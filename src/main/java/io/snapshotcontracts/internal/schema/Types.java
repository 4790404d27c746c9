package io.snapshotcontracts.internal.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of JSON types without null, which schemas keep apart. A set that holds {@code number} holds no integer beside it. */
public final class Types {

    public static final SortedSet<String> ANY = of(Set.of("array", "boolean", "number", "object", "string"));

    private Types() {}

    static SortedSet<String> of(Collection<String> types) {
        TreeSet<String> sorted = new TreeSet<>(types);
        if (sorted.contains("number")) {
            sorted.remove("integer");
        }
        return Collections.unmodifiableSortedSet(sorted);
    }

    public static SortedSet<String> union(Set<String> left, Set<String> right) {
        TreeSet<String> both = new TreeSet<>(left);
        both.addAll(right);
        return of(both);
    }

    public static SortedSet<String> intersection(Set<String> left, Set<String> right) {
        TreeSet<String> common = new TreeSet<>();
        left.stream().filter(type -> covers(right, type)).forEach(common::add);
        right.stream().filter(type -> covers(left, type)).forEach(common::add);
        // a number that must be an integer is one
        if (common.contains("integer")) {
            common.remove("number");
        }
        return of(common);
    }

    public static boolean covers(Set<String> types, String type) {
        return types.contains(type) || (type.equals("integer") && types.contains("number"));
    }

    public static boolean coversAll(Set<String> wide, Set<String> narrow) {
        return narrow.stream().allMatch(type -> covers(wide, type));
    }

    public static String text(Set<String> types) {
        return types.equals(ANY) ? "any" : String.join(" or ", types);
    }
}
