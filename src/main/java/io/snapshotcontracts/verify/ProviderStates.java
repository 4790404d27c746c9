package io.snapshotcontracts.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.contract.Interaction;
import io.snapshotcontracts.contract.State;
import io.snapshotcontracts.http.Body;
import io.snapshotcontracts.http.Headers;
import io.snapshotcontracts.http.HttpRequest;
import io.snapshotcontracts.http.HttpResponse;
import io.snapshotcontracts.http.HttpTransport;
import io.snapshotcontracts.http.NoAnswerException;
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

    private final HttpTransport transport;
    private final Target target;
    private final String consumer;
    private final Interaction interaction;

    ProviderStates(HttpTransport transport, Target target, String consumer, Interaction interaction) {
        this.transport = transport;
        this.target = target;
        this.consumer = consumer;
        this.interaction = interaction;
    }

    /**
     * Sets the states up.
     *
     * @return the values that the provider gives for the states' parameters
     * @throws NoAnswerException where a state could not be set up, so that the interaction would prove nothing
     */
    Map<String, JsonNode> setUp(Duration within) throws NoAnswerException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (target.providerStatesUrl() == null) {
            return values;
        }
        for (State state : interaction.states()) {
            try {
                HttpResponse answer = call(target.providerStatesUrl(), "setup", state, within);
                if (answer.status() / 100 != 2) {
                    throw new NoAnswerException("the call answered " + answer.status());
                }
                values.putAll(given(answer.body()));
            } catch (NoAnswerException e) {
                throw new NoAnswerException(
                        "the provider state '" + state.name() + "' could not be set up: " + e.getMessage(), e);
            }
        }
        return values;
    }

    /** Tears the states down in reverse order; whether that works says nothing about the interaction. */
    void tearDown(Duration within) {
        if (target.providerStatesUrl() == null) {
            return;
        }
        List<State> states = interaction.states();
        for (int i = states.size() - 1; i >= 0; i--) {
            try {
                call(target.providerStatesUrl(), "teardown", states.get(i), within);
            } catch (NoAnswerException e) {
                // the next setup starts from whatever is there, as after any crash
                return;
            }
        }
    }

    private HttpResponse call(URI url, String action, State state, Duration within) throws NoAnswerException {
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
        } catch (JsonProcessingException e) {
            // Pact leaves the answer open: only an object of values means anything
            return Map.of();
        }
        return values;
    }
}
