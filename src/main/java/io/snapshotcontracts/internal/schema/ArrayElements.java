package io.snapshotcontracts.internal.schema;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of an array's elements, as {@link Members} say it.
 *
 * @param first the elements that have a place of their own
 * @param rest all others
 */
public record ArrayElements(List<List<OpenApiNode>> first, List<OpenApiNode> rest) {

    static final ArrayElements NONE = new ArrayElements(List.of(), List.of());

    public ArrayElements {
        first = List.copyOf(first);
        rest = List.copyOf(rest);
    }

    static ArrayElements read(OpenApiNode schema) {
        List<List<OpenApiNode>> first = new ArrayList<>();
        schema.member("prefixItems").children().forEach(element -> first.add(List.of(element)));
        OpenApiNode items = schema.member("items");
        return new ArrayElements(first, items.isMissing() ? List.of() : List.of(items));
    }

    public List<OpenApiNode> at(int index) {
        return index < first.size() ? first.get(index) : rest;
    }

    ArrayElements and(ArrayElements other) {
        List<List<OpenApiNode>> both = new ArrayList<>();
        for (int i = 0; i < Math.max(first.size(), other.first.size()); i++) {
            both.add(Members.both(at(i), other.at(i)));
        }
        return new ArrayElements(both, Members.both(rest, other.rest));
    }
}
