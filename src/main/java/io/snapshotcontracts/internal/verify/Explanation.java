package io.snapshotcontracts.internal.verify;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.contract.State;
import io.snapshotcontracts.internal.http.BaseUrl;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.redact.Redactor;
import io.snapshotcontracts.result.Failure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run would send to one target, without sending it. Values that the user gave and credentials are masked.
 *
 * @param statesToAdd the lines that would list, in the environment file, the states that are not listed
 */
public record Explanation(String provider, String url, List<Planned> interactions, List<String> statesToAdd) {

    public Explanation {
        interactions = List.copyOf(interactions);
        statesToAdd = List.copyOf(statesToAdd);
    }

    /**
     * One interaction.
     *
     * @param state null where the interaction names none
     * @param notProvoked why it would not be sent, null where it would
     */
    public record Planned(
            String description,
            @Nullable String state,
            String method,
            String url,
            List<Header> headers,
            int bodyBytes,
            @Nullable String notProvoked) {

        public Planned {
            requireNonNull(description, "description");
            headers = List.copyOf(headers);
        }
    }

    /** One explanation for each target, in contract order. */
    public static List<Explanation> of(ContractSet contracts, List<Target> targets) {
        Redactor redactor = Secrets.redactor(contracts, targets);
        List<Explanation> explanations = new ArrayList<>();
        for (Target target : targets) {
            List<PlannedInteraction> steps = PlannedInteraction.of(contracts, target);
            Set<State> unlisted = new LinkedHashSet<>();
            steps.forEach(step -> unlisted.addAll(step.unlistedStates()));
            explanations.add(new Explanation(
                    target.provider(),
                    redactor.redact(target.url().toString()),
                    steps.stream().map(step -> planned(step, redactor)).toList(),
                    unlisted.stream()
                            .flatMap(state -> StateYaml.lines(state).stream())
                            .distinct()
                            .toList()));
        }
        return explanations;
    }

    private static Planned planned(PlannedInteraction step, Redactor redactor) {
        try {
            return sent(step, redactor);
        } catch (InvalidContractException e) {
            throw e;
        } catch (Throwable thrown) { // one interaction that cannot be prepared costs itself alone
            String reason = Failure.of(thrown, "preparing the request").reason();
            return new Planned(
                    step.interaction().description(),
                    step.interaction().state(),
                    step.interaction().json().path("request").path("method").asText("GET"),
                    step.interaction().json().path("request").path("path").asText("/"),
                    List.of(),
                    0,
                    reason);
        }
    }

    private static Planned sent(PlannedInteraction step, Redactor redactor) {
        HttpRequest request = step.planned();
        return new Planned(
                step.interaction().description(),
                step.interaction().state(),
                request.method(),
                redactor.redact(
                        BaseUrl.join(step.target().url(), request.target()).toString()),
                request.headers().fields().stream()
                        .map(field -> shown(field, step, redactor))
                        .toList(),
                request.body().length(),
                step.notProvoked());
    }

    private static Header shown(Header field, PlannedInteraction step, Redactor redactor) {
        boolean secret =
                step.givenHeaders().has(field.name()) || step.credentials().isCredential(field.name());
        return new Header(field.name(), secret ? Redactor.MASK : redactor.redact(field.value()));
    }
}
