package io.snapshotcontracts.internal.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Header fields in the order they came, repeated ones kept. */
public record Headers(List<Header> fields) {

    public static final Headers NONE = new Headers(List.of());

    public Headers {
        fields = List.copyOf(fields);
    }

    public static Headers of(Map<String, List<String>> values) {
        List<Header> fields = new ArrayList<>();
        values.forEach((name, all) -> all.forEach(value -> fields.add(new Header(name, value))));
        return new Headers(fields);
    }

    public Optional<String> first(String name) {
        // a loop: this is asked of every answer, and of each more than once
        for (Header field : fields) {
            if (field.isNamed(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** Names in alphabetical order, each once however it was spelled. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach(field -> names.add(field.name()));
        return names;
    }

    public Headers without(String name) {
        return new Headers(fields.stream().filter(field -> !field.isNamed(name)).toList());
    }

    /** These headers with each of the given ones in place of all of that name. */
    public Headers replacedBy(Headers given) {
        List<Header> kept = new ArrayList<>();
        for (Header field : fields) {
            if (!given.has(field.name())) {
                kept.add(field);
            }
        }
        kept.addAll(given.fields());
        return new Headers(kept);
    }

    public Headers with(String name, String value) {
        return replacedBy(new Headers(List.of(new Header(name, value))));
    }

    /** Values by name, in order; the first spelling of a name is the key. */
    public Map<String, List<String>> toMap() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Header field : fields) {
            String name =
                    values.keySet().stream().filter(field::isNamed).findFirst().orElse(field.name());
            values.computeIfAbsent(name, unused -> new ArrayList<>()).add(field.value());
        }
        return values;
    }
}
