package io.snapshotcontracts.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.contract.Documentation;
import io.snapshotcontracts.contract.Documentation.Operation;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a page documents, broken into facts that one example answer shows or does not show. */
final class Elements {

    /** Deeper schemas contain themselves. */
    private static final int DEEPEST = 20;

    private final Documentation documentation;

    Elements(Documentation documentation) {
        this.documentation = documentation;
    }

    /** All facts in the page's order, for example {@code listSnapshots 200 $.snapshots[*].status = CREATING}. */
    Set<String> documented() {
        Set<String> facts = new LinkedHashSet<>();
        for (Operation operation : documentation.operations()) {
            facts.add(operation.operationId());
            for (int status : new TreeSet<>(operation.statuses())) {
                String answer = operation.operationId() + " " + status;
                facts.add(answer);
                contents(operation, status).properties().forEach(content -> {
                    facts.add(answer + " " + content.getKey());
                    describe(answer + " $", schema(content.getValue()), facts, DEEPEST);
                });
            }
        }
        return facts;
    }

    private static void describe(String place, Schema schema, Set<String> facts, int depth) {
        schema.types().forEach(type -> facts.add(place + " " + type));
        schema.choices().forEach(choice -> facts.add(place + " = " + choice.asText()));
        if (schema.hasFormat()) {
            facts.add(place + " in its format");
        }
        if (depth == 0) {
            return;
        }
        for (String name : schema.properties()) {
            String member = place + "." + name;
            describe(member, schema.property(name), facts, depth - 1);
            if (!schema.required().contains(name)) {
                facts.add(member + absent(schema.property(name)));
            }
        }
        if (schema.hasItems()) {
            describe(place + "[*]", schema.items(), facts, depth - 1);
        }
    }

    /** The facts that an answer shows. */
    Set<String> shown(Operation operation, int status, JsonNode body) {
        Set<String> facts = new LinkedHashSet<>();
        facts.add(operation.operationId());
        String answer = operation.operationId() + " " + status;
        facts.add(answer);
        contents(operation, status).properties().forEach(content -> {
            facts.add(answer + " " + content.getKey());
            show(answer + " $", schema(content.getValue()), body, facts);
        });
        return facts;
    }

    private static void show(String place, Schema schema, JsonNode value, Set<String> facts) {
        schema.types().stream()
                .filter(type -> JsonTypes.isOf(type, value))
                .forEach(type -> facts.add(place + " " + type));
        schema.choices().stream().filter(value::equals).forEach(choice -> facts.add(place + " = " + choice.asText()));
        if (schema.hasFormat() && !value.isNull()) {
            facts.add(place + " in its format");
        }
        for (String name : value.isObject() ? schema.properties() : Set.<String>of()) {
            String member = place + "." + name;
            if (value.has(name)) {
                show(member, schema.property(name), value.path(name), facts);
            } else {
                facts.add(member + absent(schema.property(name)));
            }
        }
        if (value.isArray() && schema.hasItems()) {
            value.forEach(element -> show(place + "[*]", schema.items(), element, facts));
        }
    }

    private static String absent(Schema schema) {
        return schema.node().has("default")
                ? " absent, which means " + schema.node().path("default").asText()
                : " absent";
    }

    /** The schema of an answer's body, where one is documented. */
    Optional<Schema> schema(Operation operation, int status) {
        return contents(operation, status).properties().stream().findFirst().map(content -> schema(content.getValue()));
    }

    private Schema schema(JsonNode content) {
        return Schema.of(documentation.document(), content.path("schema"));
    }

    private JsonNode contents(Operation operation, int status) {
        return documentation
                .document()
                .at(JsonPointer.compile(operation.pointerTo(status)).appendProperty("content"));
    }
}
