package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of an array's elements, as {@link Members} say it.
 *
 * @param first the elements that have a place of their own
 * @param rest all others
 */
record Elements(List<List<OpenApiNode>> first, List<OpenApiNode> rest) {

    static final Elements NONE = new Elements(List.of(), List.of());

    Elements {
        first = List.copyOf(first);
        rest = List.copyOf(rest);
    }

    static Elements read(OpenApiNode schema) {
        List<List<OpenApiNode>> first = new ArrayList<>();
        schema.member("prefixItems").children().forEach(element -> first.add(List.of(element)));
        OpenApiNode items = schema.member("items");
        return new Elements(first, items.isMissing() ? List.of() : List.of(items));
    }

    List<OpenApiNode> at(int index) {
        return index < first.size() ? first.get(index) : rest;
    }

    Elements and(Elements other) {
        List<List<OpenApiNode>> both = new ArrayList<>();
        for (int i = 0; i < Math.max(first.size(), other.first.size()); i++) {
            both.add(Members.both(at(i), other.at(i)));
        }
        return new Elements(both, Members.both(rest, other.rest));
    }
}
