package io.snapshotcontracts.junit;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The answers that contracts expect of some providers.
 *
 * @param of whose answers they are, for messages
 */
record DocumentedAnswers(String of, List<DocumentedAnswer> answers) {

    DocumentedAnswers {
        answers = List.copyOf(answers);
    }

    static DocumentedAnswers of(ContractSet contracts, Set<String> providers) {
        List<DocumentedAnswer> answers = new ArrayList<>();
        for (Contract contract : contracts.contracts()) {
            if (providers.contains(contract.provider())) {
                contract.interactions()
                        .forEach(interaction -> answers.add(DocumentedAnswer.of(contract.provider(), interaction)));
            }
        }
        return new DocumentedAnswers(String.join(" and ", new TreeSet<>(providers)), answers);
    }

    /** The one answer of a provider state or with a description. */
    DocumentedAnswer called(String name) {
        List<DocumentedAnswer> found = allCalled(name);
        if (found.size() > 1) {
            throw new IllegalArgumentException(
                    "'" + name + "' has " + found.size() + " answers; say which by its description: "
                            + found.stream().map(DocumentedAnswers::titled).collect(Collectors.joining(", ")));
        }
        return found.get(0);
    }

    /** The one answer of a provider state that has this description too. */
    DocumentedAnswer called(String state, String description) {
        List<DocumentedAnswer> ofState = allCalled(state);
        List<DocumentedAnswer> found = ofState.stream()
                .filter(answer -> answer.description().equals(description))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("'" + state + "' has "
                    + (found.isEmpty() ? "no answer" : found.size() + " answers") + " '" + description + "'"
                    + Nearest.hint(
                            description,
                            ofState.stream().map(DocumentedAnswer::description).toList()));
        }
        return found.get(0);
    }

    /** The value of a provider state's parameter, which all answers of the state have to agree on. */
    String parameter(String state, String name) {
        List<DocumentedAnswer> found = allCalled(state);
        Set<String> values =
                found.stream().map(answer -> answer.parameter(name)).collect(Collectors.toCollection(TreeSet::new));
        return values.size() == 1 ? values.iterator().next() : called(state).parameter(name);
    }

    /** The answers of a provider state or with a description, of which there is one at least. */
    List<DocumentedAnswer> allCalled(String name) {
        List<DocumentedAnswer> found =
                answers.stream().filter(answer -> answer.names().contains(name)).toList();
        if (found.isEmpty()) {
            Set<String> known = answers.stream()
                    .flatMap(answer -> answer.names().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            throw new IllegalArgumentException(
                    of + " has no provider state '" + name + "'" + Nearest.hint(name, known));
        }
        return found;
    }

    private static String titled(DocumentedAnswer answer) {
        return "'" + answer.description() + "'";
    }
}
