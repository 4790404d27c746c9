package io.snapshotcontracts.internal.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.snapshotcontracts.internal.mapping.LifecycleParameter;
import io.snapshotcontracts.internal.mapping.StageDuration;
import io.snapshotcontracts.internal.stub.Lifecycles.Subject;
import java.net.URI;
import java.util.List;

/**
 * Moves each identifier through the stages that a mapping declares. A stock WireMock, which does not know this
 * extension, ignores it and answers with the last stage at once.
 */
final class LifecycleExtension implements ResponseDefinitionTransformerV2, AdminApiExtension, StubLifecycleListener {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROUTE = "/snapshot-contracts/lifecycles";

    private final Lifecycles lifecycles;

    LifecycleExtension(Lifecycles lifecycles) {
        this.lifecycles = lifecycles;
    }

    @Override
    public String getName() {
        return LifecycleParameter.EXTENSION;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        ResponseDefinition definition = event.getResponseDefinition();
        Parameters parameters = definition.getTransformerParameters();
        List<?> stages = parameters.getList(LifecycleParameter.STAGES.key());
        Request request = event.getRequest();
        String identifier = segment(request, parameters.getInt(LifecycleParameter.SEGMENT.key()));
        Subject key = new Subject(parameters.getString(LifecycleParameter.LIFECYCLE.key()), identifier);
        int stage = lifecycles.poll(key, StageDuration.in(preferences(request) + "/" + identifier), stages.size());
        String body = json(stages.get(stage))
                .replace(json(parameters.getString(LifecycleParameter.MARKER.key())), json(identifier));
        if (parameters.containsKey(LifecycleParameter.OTHER_MARKERS.key())) {
            for (Object other : parameters.getList(LifecycleParameter.OTHER_MARKERS.key())) {
                body = filled(body, JSON.valueToTree(other), request);
            }
        }
        // no templates: they are rendered already, and WireMock would cache each text that it renders
        return ResponseDefinitionBuilder.like(definition)
                .withBody(body)
                .withTransformers()
                .build();
    }

    private static String filled(String body, JsonNode marker, Request request) {
        String segment = segment(request, marker.path("segment").asInt());
        return body.replace(
                json(marker.path("marker").asText()), marker.path("number").asBoolean() ? segment : json(segment));
    }

    /** @param index counted from the end where it is negative, since a server's path may be before the operation's */
    private static String segment(Request request, int index) {
        String[] segments = request.getUrl().split("\\?", 2)[0].substring(1).split("/", -1);
        return decoded(segments[index < 0 ? segments.length + index : index]);
    }

    // as in WireMock's own templates
    private static String decoded(String segment) {
        return URI.create("/" + segment).getPath().substring(1);
    }

    private static String preferences(Request request) {
        return request.containsHeader("Prefer")
                ? String.join(",", request.header("Prefer").values())
                : "";
    }

    private static String json(Object value) {
        return JSON.valueToTree(value).toString();
    }

    @Override
    public void contributeAdminApiRoutes(Router router) {
        router.add(RequestMethod.GET, ROUTE, (admin, event, parameters) -> answer(all()));
        router.add(
                RequestMethod.DELETE,
                ROUTE,
                (admin, event, parameters) -> answer(removed(lifecycles.forget(k -> true))));
        router.add(RequestMethod.DELETE, ROUTE + "/{identifier}", (admin, event, parameters) -> {
            String identifier = decoded(parameters.getOrDefault("identifier", ""));
            return answer(
                    removed(lifecycles.forget(subject -> subject.identifier().equals(identifier))));
        });
    }

    /** A reset of all mappings resets all lifecycles too. */
    @Override
    public void afterStubsReset() {
        lifecycles.forget(key -> true);
    }

    private ObjectNode all() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("lifecycles");
        lifecycles.all().forEach(entry -> list.addObject()
                .put("lifecycle", entry.getKey().lifecycle())
                .put("identifier", entry.getKey().identifier())
                .put("polls", entry.getValue().polls())
                .put("stage", entry.getValue().stage()));
        return json;
    }

    private static ObjectNode removed(int count) {
        return JsonNodeFactory.instance.objectNode().put("removed", count);
    }

    private static ResponseDefinition answer(ObjectNode json) {
        return ResponseDefinitionBuilder.jsonResponse((Object) json, 200);
    }
}
