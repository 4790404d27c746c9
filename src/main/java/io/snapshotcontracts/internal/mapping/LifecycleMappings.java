package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Interaction;
import java.util.ArrayList;
import java.util.List;

/** Identifiers that change with each poll or with time, from the provider's data. */
final class LifecycleMappings {

    private LifecycleMappings() {}

    /** Two for each lifecycle: by an identifier of its own, with anything behind, and by its name with any identifier. */
    static List<StubOnlyMapping> of(ServedOperation served, Examples examples) {
        List<StubOnlyMapping> family = new ArrayList<>();
        for (StubData.Entry lifecycle : served.dataOf(StubData.LIFECYCLES)) {
            ServedOperation identified =
                    served.identifiedBy(lifecycle.json().path("parameter").asText());
            ObjectNode response = response(identified, lifecycle);
            family.add(examples.ofLifecycle(lifecycle.name(), lifecycle.title(), response.deepCopy()));
            String identifier = lifecycle.json().path("identifier").asText();
            CrossOrigin.allow(response);
            family.add(identified
                    .mapping(
                            "identifiers that begin with " + identifier,
                            Priority.IDENTIFIER_FAMILY,
                            identified.request(identifier + "(?:-" + OperationPath.ANY + ")?"),
                            response,
                            "lifecycle")
                    .saying("reason", lifecycle.title())
                    .saying("identifier", identifier));
        }
        return family;
    }

    private static ObjectNode response(ServedOperation served, StubData.Entry lifecycle) {
        Interaction base = served.interactionInState(lifecycle.json().path("of").asText());
        ObjectNode response = served.page().answer(base).deepCopy();
        JsonNode original = response.path("jsonBody");
        List<JsonNode> stages = new ArrayList<>();
        for (JsonNode edits : lifecycle.json().path("stages")) {
            JsonNode stage = Edits.apply(served.provider() + ", " + lifecycle.name(), original, edits);
            served.echo(stage, base);
            stages.add(stage);
        }
        served.putTemplate(response, stages.get(stages.size() - 1));
        StubOnlyMapping.transform(response, List.of(LifecycleParameter.EXTENSION, StubOnlyMapping.TEMPLATE));
        ObjectNode parameters = response.putObject("transformerParameters");
        parameters.put(LifecycleParameter.LIFECYCLE.key(), served.provider() + " " + lifecycle.name());
        parameters.put(LifecycleParameter.SEGMENT.key(), served.path().identifierPlace());
        parameters.put(LifecycleParameter.MARKER.key(), served.path().identifierMarker());
        ArrayNode list = parameters.putArray(LifecycleParameter.STAGES.key());
        stages.forEach(list::add);
        List<OperationPath.Marker> others = served.path().otherMarkers(list.toString());
        if (!others.isEmpty()) {
            ArrayNode markers = parameters.putArray(LifecycleParameter.OTHER_MARKERS.key());
            others.forEach(other -> markers.addObject()
                    .put("marker", other.text())
                    .put("segment", other.segment())
                    .put("number", other.isNumber()));
        }
        return response;
    }
}
