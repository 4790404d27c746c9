package io.snapshotcontracts.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.contract.Documentation;
import io.snapshotcontracts.contract.Documentation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Every single-step violation and every legal variation of the answers that a page documents. They grow from the
 * documentation's own examples, each list of them brought to three elements: a first, a middle and a last.
 */
final class Variations {

    private static final int SEVERAL = 3;

    private Variations() {}

    static List<Variation> of(Documentation documentation) {
        List<Variation> variations = new ArrayList<>();
        for (Operation operation : documentation.operations()) {
            for (int status : new TreeSet<>(operation.statuses())) {
                JsonPointer content =
                        JsonPointer.compile(operation.pointerTo(status)).appendProperty("content");
                JsonNode documented = documentation.document().at(content);
                if (documented.isEmpty()) {
                    Steps steps = new Steps(operation, status, "", JsonNodeFactory.instance.objectNode());
                    AnswerVariations.anyBody(status, steps);
                    variations.addAll(steps.variations());
                }
                documented
                        .properties()
                        .forEach(media -> variations.addAll(ofAnswer(documentation, operation, status, media)));
            }
        }
        return variations;
    }

    private static List<Variation> ofAnswer(
            Documentation documentation, Operation operation, int status, Map.Entry<String, JsonNode> media) {
        Schema schema = Schema.of(documentation.document(), media.getValue().path("schema"));
        JsonNode body = severalOfEach(schema, media.getValue().path("example"));
        Steps steps = new Steps(operation, status, media.getKey(), body);
        for (Spot spot : Spot.all(schema, body)) {
            ValueVariations.add(spot, steps);
            MemberVariations.add(spot, steps);
            TimeVariations.add(spot, steps);
            InvariantVariations.add(spot, steps);
        }
        TextVariations.add(steps);
        AnswerVariations.mediaTypes(media.getKey(), steps);
        AnswerVariations.statuses(operation.statuses(), steps);
        return steps.variations();
    }

    private static JsonNode severalOfEach(Schema schema, JsonNode value) {
        if (value.isArray() && !value.isEmpty()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (JsonNode element : Edit.cycled(value, SEVERAL)) {
                list.add(severalOfEach(schema.items(), element));
            }
            return list;
        }
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        ObjectNode copy = object.deepCopy();
        object.properties()
                .forEach(member ->
                        copy.set(member.getKey(), severalOfEach(schema.property(member.getKey()), member.getValue())));
        for (JsonNode rule : schema.validations("sizeEquals")) {
            copy.put(
                    rule.path("field").asText(),
                    copy.path(rule.path("of").asText()).size());
        }
        return copy;
    }
}
