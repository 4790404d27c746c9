package io.snapshotcontracts.junit;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The answers that a provider's contract documents, read as plain JSON: the library comes without a Pact engine. */
record DocumentedAnswers(String provider, List<DocumentedAnswer> answers) {

    DocumentedAnswers {
        answers = List.copyOf(answers);
    }

    static DocumentedAnswers ofProvider(String provider) {
        List<DocumentedAnswer> answers = new ArrayList<>();
        for (JsonNode interaction : contract(provider).path("interactions")) {
            answers.add(DocumentedAnswer.of(interaction));
        }
        return new DocumentedAnswers(provider, answers);
    }

    DocumentedAnswer of(String state) {
        List<DocumentedAnswer> found = allOf(state);
        if (found.size() > 1) {
            throw new IllegalArgumentException("'" + state + "' has an answer for each credential; say which: "
                    + found.stream()
                            .flatMap(answer -> answer.headers().stream())
                            .collect(Collectors.joining(" or ")));
        }
        return found.get(0);
    }

    DocumentedAnswer of(String state, String credentialHeader) {
        return allOf(state).stream()
                .filter(answer -> answer.headers().stream().anyMatch(credentialHeader::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + state + "' has no answer of its own for the credential " + credentialHeader));
    }

    String preferCode(int status) {
        Set<Integer> statuses =
                answers.stream().map(DocumentedAnswer::status).collect(Collectors.toCollection(TreeSet::new));
        if (!statuses.contains(status)) {
            throw new IllegalArgumentException(provider + " documents no answer " + status + ", only " + statuses);
        }
        return "code=" + status;
    }

    private List<DocumentedAnswer> allOf(String state) {
        List<DocumentedAnswer> found =
                answers.stream().filter(answer -> answer.state().equals(state)).toList();
        if (found.isEmpty()) {
            Set<String> known =
                    answers.stream().map(DocumentedAnswer::state).collect(Collectors.toCollection(TreeSet::new));
            throw new IllegalArgumentException(
                    provider + " has no provider state '" + state + "'" + Nearest.hint(state, known));
        }
        return found;
    }

    private static JsonNode contract(String provider) {
        String file = "/io/snapshotcontracts/bundled/contracts/snapshot-client-" + provider + ".json";
        if (!Resource.exists(file)) {
            throw new IllegalArgumentException("there is no contract with a provider '" + provider + "'");
        }
        return Resource.json(file);
    }
}
