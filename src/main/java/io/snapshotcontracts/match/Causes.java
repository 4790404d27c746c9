package io.snapshotcontracts.match;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Leaves one broken rule for each cause: a validator lists also those that fail only because another one does. */
final class Causes {

    private static final String NAMES = "/propertyNames";
    private static final String UNEVALUATED = "/unevaluated";

    private final JsonNode value;
    private final List<Violation> violations;
    private final Set<Violation> silenced = Collections.newSetFromMap(new IdentityHashMap<>());

    private Causes(List<Violation> violations, JsonNode value) {
        this.value = value;
        this.violations = violations;
    }

    static List<Violation> of(List<Violation> all, JsonNode value) {
        List<Violation> said = all.stream()
                // "if" repeats what "then" or "else" says
                .filter(violation -> !violation.keyword().equals("if"))
                .map(Causes::asNames)
                .toList();
        return said.size() < 2 ? said : new Causes(new ArrayList<>(said), value).found();
    }

    /** What is wrong with a member's name is told once, of the object. */
    private static Violation asNames(Violation violation) {
        int names = violation.path().indexOf(NAMES + "/");
        return names < 0 && !violation.path().endsWith(NAMES)
                ? violation
                : new Violation(violation.instance(), violation.schema(), "propertyNames", violation.path());
    }

    private List<Violation> found() {
        List<Violation> choices = violations.stream()
                .filter(Choice::isChoice)
                .sorted(Comparator.comparingInt(choice -> choice.path().length()))
                .toList();
        for (Violation choice : choices) {
            if (!silenced.contains(choice)) {
                collapse(choice);
            }
        }
        List<Violation> left = violations.stream()
                .filter(violation -> !silenced.contains(violation))
                .toList();
        Set<Object> wrongTypes = new HashSet<>();
        left.stream()
                .filter(violation -> violation.keyword().equals("type"))
                .forEach(violation -> wrongTypes.add(violation.instance()));
        Set<Object> known = new HashSet<>();
        return left.stream()
                .filter(violation ->
                        violation.keyword().equals("type") || !wrongTypes.contains(violation.instance()))
                .filter(violation -> !isForAnother(violation, left))
                .filter(violation -> known.add(List.of(
                        violation.instance(),
                        violation.keyword(),
                        violation.schema().json().path(violation.keyword()))))
                .toList();
    }

    private void collapse(Violation choice) {
        List<Violation> nested = violations.stream()
                .filter(violation -> violation.isBelow(choice.path()) && isAtOrBelow(violation, choice.instance()))
                .toList();
        Choice.Told told = new Choice(choice, nested, value).told();
        silenced.add(choice);
        silenced.addAll(nested);
        // at the choice's own place, so that findings come in the order of the document
        int at = violations.indexOf(choice);
        violations.addAll(at, told.violations());
        told.violations().forEach(silenced::remove);
    }

    private static boolean isAtOrBelow(Violation violation, JsonPointer place) {
        String instance = violation.instance().toString();
        return instance.equals(place.toString()) || instance.startsWith(place + "/");
    }

    /** A member is not evaluated where what would evaluate it has failed; that is told already. */
    private static boolean isForAnother(Violation violation, List<Violation> all) {
        int keyword = violation.path().indexOf(UNEVALUATED);
        if (keyword < 0) {
            return false;
        }
        String holder = violation.path().substring(0, keyword);
        JsonPointer object = violation.instance().head();
        return object != null
                && all.stream()
                        .anyMatch(other -> other.isBelow(holder)
                                && !other.path().substring(keyword).startsWith(UNEVALUATED)
                                && isAtOrBelow(other, object));
    }
}
