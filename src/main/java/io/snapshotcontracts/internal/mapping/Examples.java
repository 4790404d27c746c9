package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.deviation.Deviation;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Answers by {@code Prefer: example=NAME} and {@code Prefer: code=STATUS}, for any identifier. */
final class Examples {

    private final ServedOperation served;
    private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** For one operation, whose examples' names it keeps apart. */
    Examples(ServedOperation served) {
        this.served = served;
    }

    /** One for each interaction, under the name of its state, of its description and of its own identifier. */
    List<StubOnlyMapping> ofContract() {
        List<StubOnlyMapping> family = new ArrayList<>();
        for (int status : new TreeSet<>(served.operation().statuses())) {
            served.answerOf(status).ifPresent(answer -> family.add(ofCode(status, answer)));
        }
        for (int status : served.statusesOfRanges()) {
            served.answerOf(status).ifPresent(answer -> family.add(ofCode(status, answer)));
        }
        for (Interaction interaction : served.interactions()) {
            List<String> names = names(interaction).stream().filter(taken::add).toList();
            if (!names.isEmpty()) {
                family.add(example(
                        names, interaction.description(), served.answerOf(interaction), "stub-only", Priority.EXAMPLE));
            }
        }
        return family;
    }

    private StubOnlyMapping ofCode(int status, ObjectNode response) {
        ObjectNode request = served.request(OperationPath.ANY);
        Preference.require(request, Preference.CODE, List.of(Integer.toString(status)));
        Preference.applied(response, Preference.CODE, Integer.toString(status));
        CrossOrigin.allow(response);
        return served.mapping("Prefer: code=" + status, Priority.CODE, request, response, "stub-only");
    }

    /** The names under which an interaction's answer can be had. */
    private Set<String> names(Interaction interaction) {
        Set<String> names = new LinkedHashSet<>();
        String own = interaction.exampleParameter(served.path().identifierName());
        if (own.matches("[A-Za-z0-9._-]+")) {
            names.add(own);
        }
        String state = interaction.state();
        if (state != null) {
            names.add(Slug.of(state));
        }
        names.add(Slug.of(interaction.description()));
        return names;
    }

    /** Answers that the page allows and clients stumble over, from the provider's data. */
    List<StubOnlyMapping> ofData() {
        return served.dataOf(StubData.EXAMPLES).stream()
                .map(entry -> {
                    ObjectNode response;
                    if (entry.json().has("response")) {
                        response = entry.json().path("response").deepCopy();
                    } else {
                        Interaction base = served.interactionInState(
                                entry.json().path("of").asText());
                        response = served.page().answer(base).deepCopy();
                        String who = served.provider() + ", " + entry.name();
                        JsonNode body = Edits.apply(who, response.path("jsonBody"), entry.json());
                        served.echo(body, base);
                        // as text, since WireMock would write some letters of a jsonBody as escapes
                        served.putTemplate(response, body);
                    }
                    return own(entry.name(), entry.title(), response, "legal-variation");
                })
                .toList();
    }

    List<StubOnlyMapping> ofDeviations(KnownDeviations known) {
        List<StubOnlyMapping> family = new ArrayList<>();
        for (Deviation deviation : known.all()) {
            if (deviation.operation().equals(served.operation().operationId())) {
                StubOnlyMapping mapping = own(
                                deviation.name(),
                                deviation.title(),
                                FallbackMappings.response(deviation.example()),
                                "deviation")
                        .saying("source", deviation.source());
                family.add(deviation.since() == null ? mapping : mapping.saying("since", deviation.since()));
            }
        }
        return family;
    }

    /** What any service may do when it or the network breaks. */
    List<StubOnlyMapping> ofFaults() {
        return served.success()
                .map(answer -> Fault.of(answer, served.successExample().orElse(answer)).stream()
                        .map(fault -> own(fault.name(), fault.title(), fault.response(), "fault"))
                        .toList())
                .orElse(List.of());
    }

    /** A lifecycle by its name, at the pace that the name may go on with. */
    StubOnlyMapping ofLifecycle(String name, String title, ObjectNode response) {
        claim(name);
        return example(List.of(name + StageDuration.PATTERN), name, title, response, "lifecycle", Priority.EXAMPLE);
    }

    private StubOnlyMapping own(String name, String title, ObjectNode response, String origin) {
        claim(name);
        return example(List.of(name), title, response, origin, Priority.EXAMPLE);
    }

    private void claim(String name) {
        if (!taken.add(name)) {
            throw new InvalidContractException(served.provider() + ": two examples are called '" + name
                    + "', so that a stub cannot tell which one is preferred");
        }
    }

    private StubOnlyMapping example(
            List<String> names, String title, ObjectNode response, String origin, int priority) {
        return example(names, names.get(0), title, response, origin, priority);
    }

    private StubOnlyMapping example(
            List<String> patterns, String name, String title, ObjectNode response, String origin, int priority) {
        ObjectNode request = served.request(OperationPath.ANY);
        Preference.require(request, Preference.EXAMPLE, patterns);
        if (!response.has("fault")) {
            Preference.applied(response, Preference.EXAMPLE, name);
            CrossOrigin.allow(response);
        }
        return served.mapping("Prefer: example=" + name, priority, request, response, origin)
                .saying("reason", title)
                .saying("example", name);
    }
}
