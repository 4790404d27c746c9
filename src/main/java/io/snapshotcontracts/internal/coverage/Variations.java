package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.judge.JudgingFailure;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every single-step violation and every legal variation of the answers that a page documents. They grow from the
 * documentation's own examples, each list of them brought to three elements: a first, a middle and a last.
 */
final class Variations {

    private static final int SEVERAL = 3;

    private static final Pattern JSON = Pattern.compile("(?i)application/(?:[^;\\s]+\\+)?json\\s*(?:;.*)?");

    private Variations() {}

    static List<Variation> of(Documentation documentation) {
        List<Variation> variations = new ArrayList<>();
        for (Operation operation : documentation.operations()) {
            for (int status : new TreeSet<>(operation.statuses())) {
                Map<String, JsonNode> documented;
                try {
                    documented = Contents.usable(operation, status);
                } catch (UnusableDocumentException e) {
                    variations.addAll(notVaried(operation, status, "", String.valueOf(e.getMessage())));
                    continue;
                }
                if (documented.isEmpty()) {
                    Steps steps = new Steps(operation, status, "", JsonNodeFactory.instance.objectNode());
                    AnswerVariations.anyBody(status, steps);
                    variations.addAll(steps.variations());
                }
                documented
                        .entrySet()
                        .forEach(media -> variations.addAll(guarded(documentation, operation, status, media)));
            }
        }
        return variations;
    }

    /** An answer that cannot be varied costs itself alone, and is named. */
    private static List<Variation> guarded(
            Documentation documentation, Operation operation, int status, Map.Entry<String, JsonNode> media) {
        if (!JSON.matcher(media.getKey()).matches()) {
            return notVaried(operation, status, media.getKey(), "only JSON is varied, and this is " + media.getKey());
        }
        JsonNode example = Contents.example(media.getValue());
        if (!example.isContainerNode()) {
            return notVaried(
                    operation,
                    status,
                    media.getKey(),
                    example.isMissingNode()
                            ? "the documentation has no example of it"
                            : "only objects and lists are varied, and its example is neither");
        }
        try {
            return ofAnswer(documentation, operation, status, media);
        } catch (RuntimeException | StackOverflowError e) { // a schema of a kind that nobody foresaw
            return notVaried(
                    operation, status, media.getKey(), JudgingFailure.of(e).reason());
        }
    }

    private static List<Variation> notVaried(Operation operation, int status, String mediaType, String reason) {
        Steps steps = new Steps(operation, status, mediaType, JsonNodeFactory.instance.objectNode());
        steps.add(false, Variation.NOT_VARIED, reason, steps.json(""));
        return steps.variations();
    }

    private static List<Variation> ofAnswer(
            Documentation documentation, Operation operation, int status, Map.Entry<String, JsonNode> media) {
        Schema schema = Schema.of(documentation.document(), media.getValue().path("schema"));
        JsonNode body = severalOfEach(schema, Contents.example(media.getValue()));
        Steps steps = new Steps(operation, status, media.getKey(), body);
        for (Spot spot : Spot.all(schema, body)) {
            if (!spot.schema().isComposed()) {
                ValueVariations.add(spot, steps);
                MemberVariations.add(spot, steps);
            }
            TimeVariations.add(spot, steps);
            InvariantVariations.add(spot, steps);
        }
        TextVariations.add(steps);
        AnswerVariations.mediaTypes(
                media.getKey(), Contents.of(operation, status).keySet(), steps);
        AnswerVariations.statuses(operation, steps);
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
