package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.coverage.Steps.BodyType;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.judge.JudgingFailure;
import io.snapshotcontracts.internal.openapi.ApiContent;
import io.snapshotcontracts.internal.openapi.ApiResponse;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import io.snapshotcontracts.internal.schema.SchemaReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every single-step violation and every legal variation of the answers that a page documents. They grow from the page's or
 * an interaction's example, or one made from the schema, each list of them brought to three elements: a first, a middle
 * and a last.
 */
final class Variations {

    private static final int SEVERAL = 3;

    private final Bases bases;
    private final SchemaReader schemas;

    private Variations(Documentation documentation, Bases bases) {
        this.bases = bases;
        this.schemas = new SchemaReader(documentation.openApi());
    }

    static List<Variation> of(Documentation documentation) {
        List<Variation> all = new ArrayList<>();
        each(documentation, new Bases(documentation, List.of()), answer -> true, all::addAll);
        return all;
    }

    /**
     * All of a documentation, answer by answer, for those of a large one cannot be kept together.
     *
     * @param wanted which answers are varied
     */
    static void each(
            Documentation documentation,
            Bases bases,
            Predicate<PageAnswer> wanted,
            Consumer<List<Variation>> consumer) {
        Variations variations = new Variations(documentation, bases);
        for (Operation operation : documentation.operations()) {
            PageAnswer.all(operation, bases.expected(operation)).stream()
                    .filter(answer -> answer.status() > 0 && wanted.test(answer))
                    .forEach(answer -> consumer.accept(variations.of(answer)));
        }
    }

    private List<Variation> of(PageAnswer answer) {
        ApiResponse response;
        try {
            response = answer.response();
        } catch (UnusableDocumentException e) {
            return notVaried(answer, BodyType.NONE, String.valueOf(e.getMessage()));
        }
        Contents contents = new Contents(response.contents());
        if (contents.all().isEmpty()) {
            Steps steps = new Steps(answer, BodyType.NONE, JsonNodeFactory.instance.objectNode(), Headers.NONE);
            AnswerVariations.anyBody(steps);
            return steps.variations();
        }
        List<Variation> all = new ArrayList<>();
        contents.all().forEach(content -> all.addAll(guarded(answer, contents, content)));
        return all;
    }

    /** An answer that cannot be varied costs itself alone, and is named. */
    private List<Variation> guarded(PageAnswer answer, Contents contents, ApiContent content) {
        String written = content.mediaType();
        String sent = written.contains("*") ? "application/json" : written;
        BodyType type = new BodyType(written, sent, contents.root(content));
        if (!Contents.isJson(content)) {
            return notVaried(answer, type, "only JSON is varied, and this is " + written);
        }
        try {
            return ofBody(answer, contents, content, type);
        } catch (UnusableDocumentException e) {
            return notVaried(answer, type, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) { // a schema of an unforeseen kind
            return notVaried(answer, type, JudgingFailure.of(e).reason());
        }
    }

    private static List<Variation> notVaried(PageAnswer answer, BodyType type, String reason) {
        Steps steps = new Steps(answer, type, MissingNode.getInstance(), Headers.NONE);
        steps.add(false, Kind.NOT_VARIED, reason, steps.json(""));
        return steps.variations();
    }

    private List<Variation> ofBody(PageAnswer answer, Contents contents, ApiContent content, BodyType type) {
        Described schema = Described.of(schemas, content.schema().map(List::of).orElse(List.of()));
        Optional<Bases.Base> base = bases.of(answer, content, type.sent(), example -> severalOfEach(schema, example));
        if (base.isEmpty()) {
            return notVaried(
                    answer, type, "no example of it is legal by the page, and none can be made from its schema");
        }
        Steps steps = new Steps(answer, type, base.get().body(), base.get().headers());
        List<SchemaLocation> spots =
                SchemaLocation.all(type.root(), schema, base.get().body());
        for (SchemaLocation spot : spots) {
            ValueVariations.add(spot, steps);
            MemberVariations.add(spot, steps);
            BoundVariations.add(spot, steps);
            TimeVariations.add(spot, steps);
            InvariantVariations.add(spot, steps);
        }
        TextVariations.add(spots.get(0), steps);
        Set<String> types = contents.all().stream().map(ApiContent::mediaType).collect(Collectors.toSet());
        AnswerVariations.mediaTypes(types, steps);
        AnswerVariations.statuses(steps);
        return steps.variations();
    }

    private static JsonNode severalOfEach(Described schema, JsonNode value) {
        if (value.isArray() && !value.isEmpty()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            Described element = schema.element(value, 0);
            for (JsonNode each : Edit.cycled(value, SEVERAL)) {
                list.add(severalOfEach(element, each));
            }
            return list;
        }
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        ObjectNode copy = object.deepCopy();
        object.properties()
                .forEach(member -> copy.set(
                        member.getKey(), severalOfEach(schema.member(object, member.getKey()), member.getValue())));
        for (JsonNode rule : schema.validations("sizeEquals")) {
            copy.put(
                    rule.path("field").asText(),
                    copy.path(rule.path("of").asText()).size());
        }
        return copy;
    }
}
