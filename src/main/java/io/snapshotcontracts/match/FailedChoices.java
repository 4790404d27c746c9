package io.snapshotcontracts.match;

import dev.harrel.jsonschema.Error;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a choice that failed once, not once for each of its branches: as the branch that was meant, where a single one
 * takes the value's type, else as the choice.
 */
final class FailedChoices {

    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");

    private FailedChoices() {}

    static List<Error> toldOnce(List<Error> errors) {
        Set<Error> silenced = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Error choice : errors) {
            if (CHOICES.contains(choice.getKeyword())) {
                silence(choice, branches(choice, errors), silenced);
            }
        }
        return errors.stream()
                // "if" repeats what "then" or "else" has told
                .filter(error -> !error.getKeyword().equals("if") && !silenced.contains(error))
                .toList();
    }

    private static Map<String, List<Error>> branches(Error choice, List<Error> errors) {
        String prefix = choice.getEvaluationPath() + "/";
        return errors.stream()
                .filter(error -> error.getEvaluationPath().startsWith(prefix))
                .collect(Collectors.groupingBy(error ->
                        error.getEvaluationPath().substring(prefix.length()).split("/", 2)[0]));
    }

    private static void silence(Error choice, Map<String, List<Error>> branches, Set<Error> silenced) {
        List<List<Error>> meant = branches.values().stream()
                .filter(branch -> branch.stream().noneMatch(error -> isAboutTheType(choice, error)))
                .toList();
        if (meant.size() == 1) {
            silenced.add(choice);
        }
        branches.values().stream()
                .filter(branch -> meant.size() != 1 || branch != meant.get(0))
                .forEach(silenced::addAll);
    }

    private static boolean isAboutTheType(Error choice, Error error) {
        return error.getKeyword().equals("type") && error.getInstanceLocation().equals(choice.getInstanceLocation());
    }
}
