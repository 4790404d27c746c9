package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.ContractResponse;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import java.util.List;

/**
 * What the consumer needs of one answer: the interaction's expectations. JSON and XML are matched by pact-jvm, the rest
 * here; the findings say it in this program's words.
 */
final class ConsumerLens {

    private ConsumerLens() {}

    /**
     * What the lens shows.
     *
     * @param unexpectedlyPresent fields that are there although the interaction is about their absence
     */
    record Result(List<Finding> findings, List<String> unexpectedlyPresent) {

        Result {
            findings = List.copyOf(findings);
            unexpectedlyPresent = List.copyOf(unexpectedlyPresent);
        }
    }

    /** @throws NotJudgedException where the body is larger than is read here */
    static Result look(Interaction interaction, Answer answer) {
        ContractResponse expected = interaction.response();
        HttpResponse response = answer.response();
        ConsumerFindings findings = new ConsumerFindings(interaction);
        if (!expected.accepts(response.status())) {
            String words = expected.statusWords();
            findings.add(
                    "status",
                    "the status is " + words,
                    words,
                    Integer.toString(response.status()),
                    "expected status " + words + " but was " + response.status());
        }
        HeaderLens.look(expected, response.headers(), findings);
        BodyLens.look(interaction, answer, findings);
        return new Result(findings.all(), findings.all().isEmpty() ? present(interaction, answer) : List.of());
    }

    private static List<String> present(Interaction interaction, Answer answer) {
        List<String> absent = interaction.absentFields();
        JsonNode json = absent.isEmpty() ? null : answer.json().value();
        return json == null ? List.of() : absent.stream().filter(json::has).toList();
    }
}
