package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a page documents, broken into facts that one example answer shows or does not show. */
final class Elements {

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
                Contents.of(operation, status).entrySet().forEach(content -> {
                    facts.add(answer + " " + content.getKey());
                    describe(answer + " $", schema(content.getValue()), facts, List.of());
                });
            }
        }
        return facts;
    }

    private static void describe(String place, Schema schema, Set<String> facts, List<JsonNode> around) {
        if (!schema.isComposed()) {
            schema.types().forEach(type -> facts.add(place + " " + type));
        }
        schema.choices().forEach(choice -> facts.add(place + " = " + choice.asText()));
        if (schema.hasFormat()) {
            facts.add(place + " in its format");
        }
        if (around.contains(schema.node())) {
            return; // it contains itself, and is described already
        }
        List<JsonNode> here = new ArrayList<>(around);
        here.add(schema.node());
        for (String name : schema.properties()) {
            String member = place + "." + name;
            describe(member, schema.property(name), facts, here);
            if (!schema.required().contains(name)) {
                facts.add(member + absent(schema.property(name)));
            }
        }
        if (schema.hasItems()) {
            describe(place + "[*]", schema.items(), facts, here);
        }
    }

    /** The facts that an answer shows. */
    Set<String> shown(Operation operation, int status, JsonNode body) {
        Set<String> facts = new LinkedHashSet<>();
        facts.add(operation.operationId());
        String answer = operation.operationId() + " " + status;
        facts.add(answer);
        Contents.of(operation, status).entrySet().forEach(content -> {
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
        return Contents.of(operation, status).entrySet().stream()
                .findFirst()
                .map(content -> schema(content.getValue()));
    }

    private Schema schema(JsonNode content) {
        return Schema.of(documentation.document(), content.path("schema"));
    }
}
