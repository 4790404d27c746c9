package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.judge.SchemaTranslation.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds references that lead back to where they are without going into the value, as where a parent is {@code oneOf} its
 * children and each child {@code allOf} its parent. A validator would go round for ever; going round once is enough.
 */
final class ReferenceCycles {

    private final Map<Target, List<Edge>> edges = new HashMap<>();
    private final Set<Target> done = new HashSet<>();
    private final Set<Target> open = new HashSet<>();

    private ReferenceCycles() {}

    /**
     * A reference from the same value to the same value.
     *
     * @param holder the schema object that holds it
     */
    record Edge(Target from, Target to, ObjectNode holder) {}

    /** Marks as guarded so many references that every circle holds one. */
    static void guard(List<Edge> all) {
        ReferenceCycles cycles = new ReferenceCycles();
        all.forEach(edge -> cycles.edges
                .computeIfAbsent(edge.from(), from -> new ArrayList<>())
                .add(edge));
        List.copyOf(cycles.edges.keySet()).forEach(cycles::visit);
    }

    private void visit(Target target) {
        if (!done.add(target)) {
            return;
        }
        open.add(target);
        for (Edge edge : edges.getOrDefault(target, List.of())) {
            if (open.contains(edge.to())) {
                edge.holder().set(SchemaTranslation.GUARDED_REF, edge.holder().remove("$ref"));
            } else {
                visit(edge.to());
            }
        }
        open.remove(target);
    }
}
