package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.openapi.ApiHeader;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.result.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the page promises of one header of an answer. */
final class HeaderRules {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?");

    private final ApiHeader header;
    private final @Nullable OpenApiNode schema;
    private final SchemaRules.@Nullable Schema rules;
    private final List<String> types;

    HeaderRules(ApiHeader header, SchemaRules rules) {
        this.header = header;
        this.schema = header.schema().orElse(null);
        this.rules = schema == null ? null : rules.of(schema);
        this.types = schema == null ? List.of() : TypeWords.of(schema);
    }

    void look(Headers headers, LensView view) {
        List<String> values = headers.fields().stream()
                .filter(field -> field.isNamed(header.name()))
                .map(Header::value)
                .toList();
        if (values.isEmpty()) {
            if (header.isRequired()) {
                view.add(List.of(LensFindings.missingHeader(header.name(), header.node())));
            }
            return;
        }
        if (schema == null || rules == null) {
            return;
        }
        if (types.contains("object")) {
            view.notJudged("the value of the header " + header.name() + ", which is an object, is not judged");
            return;
        }
        String text = String.join(", ", values);
        JsonNode value = types.contains("array") ? list(text, schema) : single(text, types);
        List<Violation> violations = rules.violations(value);
        if (!violations.isEmpty()) {
            List<Finding> findings = new ArrayList<>();
            SchemaFindings.of(violations, value, "$", new HashSet<>())
                    .forEach(finding -> findings.add(LensFindings.ofHeader(header.name(), text, finding)));
            view.add(findings);
        }
    }

    private static JsonNode list(String text, OpenApiNode schema) {
        List<String> types = TypeWords.of(schema.resolved().member("items"));
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String element : text.split(",", -1)) {
            list.add(single(element.strip(), types));
        }
        return list;
    }

    /** A header is a text; it means a number or a truth value where its schema takes one. */
    static JsonNode single(String text, List<String> types) {
        if ((types.contains("integer") || types.contains("number"))
                && NUMBER.matcher(text).matches()) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        if (types.contains("boolean") && (text.equals("true") || text.equals("false"))) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        return TextNode.valueOf(text);
    }
}
