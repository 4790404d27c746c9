package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A choice of schemas that failed, reported as what is wrong with the branch that was meant: the one that the discriminator
 * names, else the single one that takes the value's type, else the one that comes nearest.
 */
final class Choice {

    /** The keyword of a choice of exactly one schema, where several hold. */
    static final String SEVERAL = "x-several";

    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");
    /** A member that marks the branch, such as a constant kind, says more than any other. */
    private static final int OTHER_MARK = 100;

    private final Violation choice;
    private final JsonNode value;
    private final Map<Integer, List<Violation>> branches = new TreeMap<>();

    Choice(Violation choice, List<Violation> nested, JsonNode whole) {
        this.choice = choice;
        this.value = whole.at(choice.instance());
        for (Violation violation : nested) {
            String branch =
                    violation.path().substring(choice.path().length() + 1).split("/", 2)[0];
            branches.computeIfAbsent(Integer.valueOf(branch), index -> new ArrayList<>())
                    .add(violation);
        }
    }

    /**
     * What is left to tell.
     *
     * @param instead the violation of the choice as a whole, null where one of its branches is reported
     * @param branch the number of that branch, else negative
     * @param name what people call it, null where no other came near
     */
    record Collapsed(
            @Nullable Violation instead,
            int branch,
            @Nullable String name) {

        static Collapsed of(Violation whole) {
            return new Collapsed(whole, -1, null);
        }

        @Nullable
        Violation named(@Nullable Violation violation) {
            return violation == null || name == null || isChoice(violation) ? violation : violation.nearestOf(name);
        }
    }

    static boolean isChoice(Violation violation) {
        return CHOICES.contains(violation.keyword());
    }

    Collapsed collapsed() {
        List<OpenApiNode> schemas = schemas();
        if (branches.size() < schemas.size()) {
            // the others hold, and are more than one
            return Collapsed.of(new Violation(choice.instance(), choice.schema(), SEVERAL, choice.path()));
        }
        String marked = Discriminator.value(choice.schema(), value);
        if (marked != null) {
            int meant = Discriminator.branch(choice.schema(), schemas, marked);
            return meant >= 0 && branches.containsKey(meant)
                    ? new Collapsed(null, meant, Discriminator.name(schemas.get(meant), meant))
                    : unknownMark();
        }
        Map<Integer, List<Violation>> typed = new LinkedHashMap<>(branches);
        typed.values().removeIf(branch -> branch.stream().anyMatch(this::isAboutTheType));
        if (typed.size() == 1) {
            return new Collapsed(null, typed.keySet().iterator().next(), null);
        }
        // also where no branch takes the value's type
        boolean isOfTheWhole = typed.values().stream().allMatch(branch -> branch.stream()
                .allMatch(violation -> violation.instance().equals(choice.instance())
                        && !violation.keyword().equals("required")));
        if (isOfTheWhole) {
            return Collapsed.of(choice);
        }
        int nearest = -1;
        int fewest = Integer.MAX_VALUE;
        for (Map.Entry<Integer, List<Violation>> branch : typed.entrySet()) {
            int distance = branch.getValue().stream().mapToInt(this::distance).sum();
            if (distance < fewest) {
                fewest = distance;
                nearest = branch.getKey();
            }
        }
        return new Collapsed(null, nearest, Discriminator.name(schemas.get(nearest), nearest));
    }

    private List<OpenApiNode> schemas() {
        return choice.schema().member(choice.keyword()).children();
    }

    private Collapsed unknownMark() {
        return Collapsed.of(new Violation(
                choice.instance().appendProperty(Discriminator.property(choice.schema())),
                choice.schema(),
                Discriminator.KEYWORD,
                choice.path()));
    }

    private boolean isAboutTheType(Violation violation) {
        return violation.keyword().equals("type") && violation.instance().equals(choice.instance());
    }

    private int distance(Violation violation) {
        boolean marks =
                violation.keyword().equals("const") || violation.keyword().equals("enum");
        if (marks && choice.instance().equals(violation.instance().head())) {
            return OTHER_MARK;
        }
        return violation.keyword().equals("required") ? 3 : 2;
    }
}
