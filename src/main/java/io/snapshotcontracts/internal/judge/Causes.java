package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leaves one broken rule for each cause: a validator lists also those that fail only because another one does. */
final class Causes {

    /** A keyword that only repeats what those in it say. */
    private static final String ECHO = "allOf";

    /** What a condition demands is no demand, and the keyword itself repeats what its branches say. */
    private static final Set<String> CONDITIONS = Set.of("if");

    private static final Set<String> NAMES = Set.of("propertyNames");
    private static final Set<String> UNEVALUATED = Set.of("unevaluatedProperties", "unevaluatedItems");

    /** Enough for every finding that is listed, and few enough for a hostile answer. */
    private static final int MOST = 20_000;

    private final JsonNode value;
    private final List<@Nullable Violation> violations;

    private Causes(List<Violation> violations, JsonNode value) {
        this.value = value;
        this.violations = new ArrayList<>(violations);
    }

    static List<Violation> of(List<Violation> all, JsonNode value) {
        List<Violation> said = all.stream()
                .filter(violation -> !violation.keyword().equals(ECHO))
                .filter(violation -> KeywordPath.indexOf(violation.path(), CONDITIONS) < 0)
                .limit(MOST)
                .map(Causes::asNames)
                .toList();
        return new Causes(said, value).found();
    }

    /** What is wrong with a member's name is reported once, for the object. */
    private static Violation asNames(Violation violation) {
        return KeywordPath.indexOf(violation.path(), NAMES) < 0
                ? violation
                : new Violation(violation.instance(), violation.schema(), "propertyNames", violation.path());
    }

    private List<Violation> found() {
        // what is nested in a choice comes right before it, so that this meets the outermost first
        for (int i = violations.size() - 1; i >= 0; i--) {
            Violation violation = violations.get(i);
            if (violation != null && Choice.isChoice(violation)) {
                collapse(i, violation);
            } else if (violation != null && violation.keyword().equals("contains")) {
                silence(i, violation);
            }
        }
        List<Violation> left = violations.stream().filter(Objects::nonNull).toList();
        Set<JsonPointer> wrongTypes = left.stream()
                .filter(violation -> violation.keyword().equals("type"))
                .map(Violation::instance)
                .collect(Collectors.toSet());
        return left.stream()
                .filter(violation -> violation.keyword().equals("type") || !wrongTypes.contains(violation.instance()))
                .filter(violation -> !isForAnother(violation, left))
                .toList();
    }

    /** That no element matches is reported once, not once for each element. */
    private void silence(int at, Violation contains) {
        for (int i = at - 1; i >= 0 && isNested(violations.get(i), contains); i--) {
            violations.set(i, null);
        }
    }

    private void collapse(int at, Violation choice) {
        int first = at;
        List<Violation> nested = new ArrayList<>();
        while (first > 0 && isNested(violations.get(first - 1), choice)) {
            first--;
            Violation violation = violations.get(first);
            if (violation != null) {
                nested.add(violation);
            }
        }
        Choice.Collapsed collapsed = new Choice(choice, nested, value).collapsed();
        violations.set(at, collapsed.instead());
        for (int i = first; i < at; i++) {
            Violation violation = violations.get(i);
            boolean stays = violation != null && violation.isBelow(choice.path() + "/" + collapsed.branch());
            violations.set(i, stays ? collapsed.named(violation) : null);
        }
    }

    private static boolean isNested(@Nullable Violation violation, Violation choice) {
        return violation == null || (violation.isBelow(choice.path()) && isAtOrBelow(violation, choice.instance()));
    }

    private static boolean isAtOrBelow(Violation violation, JsonPointer place) {
        String instance = violation.instance().toString();
        return instance.equals(place.toString()) || instance.startsWith(place + "/");
    }

    /** A member is not evaluated where what would evaluate it has failed; that is reported already. */
    private static boolean isForAnother(Violation violation, List<Violation> all) {
        int keyword = KeywordPath.indexOf(violation.path(), UNEVALUATED);
        if (keyword < 0) {
            return false;
        }
        String holder = violation.path().substring(0, keyword);
        JsonPointer object = violation.instance().head();
        return object != null
                && all.stream()
                        .anyMatch(other -> other.isBelow(holder)
                                && KeywordPath.indexOf(other.path(), UNEVALUATED) != keyword
                                && isAtOrBelow(other, object));
    }
}
