package io.snapshotcontracts.internal.coverage;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.schema.SchemaReader;
import io.snapshotcontracts.internal.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a schema asserts nothing that the generator does not understand. */
record Exactness(SchemaReader reader) {

    private static final Set<String> UNKNOWN = Set.of("not", "discriminator", "dependentSchemas", "$dynamicRef");
    private static final Set<String> UNDERSTOOD_OF_CONDITIONS = Set.of("required", "properties", "not");
    private static final Set<String> UNDERSTOOD_OF_MEMBERS = Set.of("const", "enum", "description", "title");

    boolean isExact(List<OpenApiNode> nodes) {
        List<OpenApiNode> all = new ArrayList<>();
        nodes.forEach(node -> Binding.collect(reader, node, all));
        return all.stream().allMatch(this::isUnderstood);
    }

    private boolean isUnderstood(OpenApiNode node) {
        return UNKNOWN.stream().noneMatch(node.json()::has)
                && choicesAreApart(node.member("oneOf").children())
                && (!node.json().has("if") || isCondition(node.member("if")))
                && isDemand(node.member("then"))
                && isDemand(node.member("else"));
    }

    /** Exactly one of several is the same as any of them where no value can be of two. */
    private boolean choicesAreApart(List<OpenApiNode> branches) {
        for (int i = 0; i < branches.size(); i++) {
            for (int j = 0; j < i; j++) {
                Set<String> one =
                        reader.read(reader.targets(List.of(branches.get(i)))).types();
                Set<String> other =
                        reader.read(reader.targets(List.of(branches.get(j)))).types();
                if (!Types.intersection(one, other).isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isDemand(OpenApiNode branch) {
        return branch.isMissing() || (branch.json().size() == 1 && branch.json().has("required"));
    }

    private static boolean isCondition(OpenApiNode condition) {
        return condition.children().stream().allMatch(keyword -> UNDERSTOOD_OF_CONDITIONS.contains(keyword.name()))
                && condition.member("properties").children().stream()
                        .flatMap(member -> member.children().stream())
                        .allMatch(keyword -> UNDERSTOOD_OF_MEMBERS.contains(keyword.name()))
                && (!condition.json().has("not") || isCondition(condition.member("not")));
    }
}
