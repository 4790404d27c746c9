package io.snapshotcontracts.internal.schema;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether schemas of two documents assert the same, part by part, of any size and also where they contain themselves: a pair
 * that is met again is equal unless another one differs. It needs no understanding of keywords.
 */
public final class SchemaEquality {

    private final SchemaParts before;
    private final SchemaParts after;

    public SchemaEquality(SchemaReader before, SchemaReader after) {
        this.before = before.parts();
        this.after = after.parts();
    }

    private record Pair(OpenApiNode before, OpenApiNode after, Part part) {}

    /** Whether schemas that hold together are those of the other document, in the same order. */
    public boolean areSame(List<OpenApiNode> old, List<OpenApiNode> now) {
        boolean same = old.size() == now.size();
        for (int i = 0; same && i < old.size(); i++) {
            same = areSame(old.get(i), now.get(i), Part.SCHEMA);
        }
        return same;
    }

    /** Whether an assertion of the one document is one of the other. */
    public boolean areSame(Assertion old, Assertion now) {
        if (old.isWhole() && now.isWhole()) {
            return old.equals(now);
        }
        boolean same = old.text().equals(now.text())
                && old.nodes().size() == now.nodes().size();
        for (int i = 0; same && i < old.nodes().size(); i++) {
            OpenApiNode keyword = old.nodes().get(i);
            same = areSame(keyword, now.nodes().get(i), Part.of(keyword.name()));
        }
        return same;
    }

    private boolean areSame(OpenApiNode old, OpenApiNode now, Part part) {
        Set<Pair> met = new HashSet<>();
        Deque<Pair> open = new ArrayDeque<>();
        open.add(new Pair(old, now, part));
        while (!open.isEmpty()) {
            Pair pair = open.remove();
            if (met.add(pair) && !opens(pair, open)) {
                return false;
            }
        }
        return true;
    }

    /** Adds the pairs that must be equal for this one to be; false where it is not. */
    private boolean opens(Pair pair, Deque<Pair> open) {
        boolean isSchema = pair.part() == Part.SCHEMA;
        OpenApiNode old = isSchema ? before.target(pair.before()) : pair.before();
        OpenApiNode now = isSchema ? after.target(pair.after()) : pair.after();
        if (pair.part().isData() || !old.json().isContainerNode() || !now.json().isContainerNode()) {
            return Canonical.text(old.json(), pair.part()).equals(Canonical.text(now.json(), pair.part()));
        }
        List<SchemaParts.Member> left = ordered(before, old, pair.part());
        List<SchemaParts.Member> right = ordered(after, now, pair.part());
        if (left.size() != right.size() || old.json().isObject() != now.json().isObject()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            SchemaParts.Member one = left.get(i);
            SchemaParts.Member other = right.get(i);
            if (!one.name().equals(other.name())) {
                return false;
            }
            open.add(new Pair(one.node(), other.node(), one.part()));
        }
        return true;
    }

    /** Members in an order that both documents give them; of an unordered list, those that look alike are taken in turn. */
    private static List<SchemaParts.Member> ordered(SchemaParts parts, OpenApiNode node, Part part) {
        List<SchemaParts.Member> members = parts.of(node, part);
        if (!node.json().isObject() && part.isOrdered()) {
            return members;
        }
        Canonical canonical = new Canonical(parts);
        members.sort(Comparator.comparing(SchemaParts.Member::name)
                .thenComparing(member -> canonical.outline(member.node(), member.part())));
        return members;
    }
}
