package io.snapshotcontracts.internal.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.ContractBody;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.contract.RulePath;
import io.snapshotcontracts.internal.contract.Rules;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Says in WireMock's words which bodies an interaction's request may have. */
final class BodyTranslation {

    private static final ObjectNode NO_FORM = JsonNodeFactory.instance.objectNode();

    private final Interaction interaction;
    private final ContractBody body;
    private final Rules rules;

    private BodyTranslation(Interaction interaction) {
        this.interaction = interaction;
        this.body = interaction.requestBody();
        this.rules = interaction.requestRules();
    }

    /** @throws InvalidContractException where the body or one of its rules has no exact counterpart */
    static BodyPattern of(Interaction interaction) {
        return new BodyTranslation(interaction).translate();
    }

    private BodyPattern translate() {
        return switch (body.kind()) {
            case MISSING -> withoutRules(BodyPattern.ANY);
            case NULL, EMPTY ->
                withoutRules(new BodyPattern(
                        null, List.of(JsonNodeFactory.instance.objectNode().put("absent", true)), NO_FORM, null, ""));
            case PRESENT -> present();
        };
    }

    private BodyPattern present() {
        JsonNode json = body.json();
        if (json != null) {
            return json(json);
        }
        if (body.type().isForm()) {
            return FormTranslation.of(interaction, contentType(), body.text(), rules);
        }
        if (body.type().isMultipart()) {
            throw refusal("a body of several parts cannot be distinguished from one with further parts");
        }
        if (body.type().isXml()) {
            throw refusal("WireMock compares XML in another way than Pact does");
        }
        return body.type().isBinary() ? binary() : text();
    }

    private BodyPattern json(JsonNode json) {
        JsonBodySchema schema = new JsonBodySchema(interaction, rules);
        JsonNode made = schema.of(json);
        ObjectNode pattern = JsonNodeFactory.instance.objectNode();
        // a text of this form is a placeholder for WireMock
        if (rules.body().isEmpty() && !json.toString().contains("${json-unit")) {
            pattern.set("equalToJson", json.isContainerNode() ? json : pattern.textNode(json.toString()));
        } else {
            pattern.set("matchesJsonSchema", made);
            pattern.put("schemaVersion", "V4");
        }
        return new BodyPattern(contentType(), List.of(pattern), NO_FORM, made, null);
    }

    private BodyPattern binary() {
        BodyPattern exact =
                new BodyPattern(contentType(), List.of(pattern("binaryEqualTo", base64())), NO_FORM, null, base64());
        return withoutRules(exact);
    }

    private String base64() {
        return Base64.getEncoder().encodeToString(body.content().bytes());
    }

    private BodyPattern text() {
        String text = new String(body.content().bytes(), UTF_8);
        List<ObjectNode> patterns = new ArrayList<>();
        for (Map.Entry<RulePath, RuleGroup> entry : rules.body().entrySet()) {
            if (!entry.getKey().tokens().isEmpty()) {
                throw ruleRefusal(entry.getKey(), "a text has its rules at $");
            }
            if (entry.getValue().has("type")) {
                throw ruleRefusal(entry.getKey(), "the rule 'type' cannot be translated for a text");
            }
            patterns.add(
                    RuleTranslation.of(interaction, "body/" + entry.getKey().text(), text, entry.getValue())
                            .toJson());
        }
        return patterns.isEmpty()
                ? new BodyPattern(contentType(), List.of(pattern("equalTo", text)), NO_FORM, null, text)
                : new BodyPattern(contentType(), patterns, NO_FORM, null, null);
    }

    private BodyPattern withoutRules(BodyPattern pattern) {
        rules.body().keySet().stream().findFirst().ifPresent(path -> {
            throw ruleRefusal(path, "a rule cannot be translated for such a body");
        });
        return pattern;
    }

    private String contentType() {
        return HeaderTranslation.withParameters(body.type().base());
    }

    private InvalidContractException refusal(String problem) {
        return Refusal.of(interaction, "/request/body", problem);
    }

    private InvalidContractException ruleRefusal(RulePath path, String problem) {
        return Refusal.ofRule(interaction, "body/" + path.text(), problem);
    }

    private static ObjectNode pattern(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }
}
