package io.snapshotcontracts.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.State;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.HttpTransport;
import io.snapshotcontracts.internal.http.NoResponseException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pact's setup and teardown calls around one interaction; does nothing where the target has no URL for them. */
final class ProviderStates {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Teardown has so much time even where the run's deadline is over, for all states of an interaction together. */
    static final Duration TEARDOWN = Duration.ofSeconds(3);

    private final HttpTransport transport;
    private final Target target;
    private final String consumer;
    private final Interaction interaction;
    private final Turns turns;
    private final Duration timeout;
    private boolean touched;

    ProviderStates(HttpTransport transport, PlannedInteraction step, Turns turns, Duration timeout) {
        this.transport = transport;
        this.target = step.target();
        this.consumer = step.contract().consumer();
        this.interaction = step.interaction();
        this.turns = turns;
        this.timeout = timeout;
    }

    /** Whether the target has a URL for that. */
    boolean areSetUp() {
        return target.providerStatesUrl() != null;
    }

    /**
     * Sets the states up.
     *
     * @return the values that the provider gives for the states' parameters
     * @throws NoAnswerException where a state could not be set up, so that the interaction would prove nothing
     */
    Map<String, JsonNode> setUp(Deadline deadline) throws NoResponseException, InterruptedException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (target.providerStatesUrl() == null) {
            return values;
        }
        for (State state : interaction.states()) {
            turns.await(deadline);
            touched = true;
            try {
                HttpResponse answer = call(target.providerStatesUrl(), "setup", state, deadline.orSooner(timeout));
                if (answer.status() / 100 != 2) {
                    throw new NoResponseException("the call answered " + answer.status());
                }
                values.putAll(given(answer.body()));
            } catch (NoResponseException e) {
                throw new NoResponseException(
                        "the provider state '" + state.name() + "' could not be set up: " + e.getMessage(), e);
            }
        }
        return values;
    }

    /**
     * Tears the states down in reverse order, after the run's deadline or a stop too; whether that works says nothing
     * about the interaction.
     */
    void tearDown(Deadline deadline) {
        if (target.providerStatesUrl() == null || !touched) {
            return;
        }
        boolean stopped = Thread.interrupted();
        Deadline bound = stopped ? Deadline.in(TEARDOWN) : deadline.orIn(TEARDOWN);
        List<State> states = interaction.states();
        try {
            for (int i = states.size() - 1; i >= 0; i--) {
                turns.await(bound);
                call(target.providerStatesUrl(), "teardown", states.get(i), bound.orSooner(timeout));
            }
        } catch (NoResponseException e) {
            // the next setup starts from the state that is left, as after a crash
            return;
        } catch (InterruptedException e) {
            stopped = true;
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private HttpResponse call(URI url, String action, State state, Duration within) throws NoResponseException {
        ObjectNode call = JSON.createObjectNode()
                .put("action", action)
                .put("consumer", consumer)
                .put("state", state.name());
        ObjectNode params = call.putObject("params");
        state.parameters().forEach(params::set);
        URI origin = URI.create(url.getScheme() + "://" + url.getRawAuthority());
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        Headers headers = Headers.NONE.with("Content-Type", "application/json");
        Body body = Body.of(call.toString().getBytes(UTF_8));
        return transport.send(origin, new HttpRequest("POST", path + query, headers, body), within);
    }

    private static Map<String, JsonNode> given(Body body) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        try {
            JsonNode json = JSON.readTree(new String(body.bytes(), UTF_8));
            json.properties().forEach(property -> values.put(property.getKey(), property.getValue()));
        } catch (JsonProcessingException | NumberFormatException e) {
            // Pact leaves the answer open: only an object of values means anything
            return Map.of();
        }
        return values;
    }
}
