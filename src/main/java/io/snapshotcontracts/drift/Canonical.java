package io.snapshotcontracts.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** JSON as text whose members are in alphabetical order, so that texts are equal where the values are. */
final class Canonical {

    /** Words for people, which assert nothing. */
    private static final Set<String> PROSE =
            Set.of("title", "description", "example", "examples", "deprecated", "$comment", "externalDocs", "default");

    private static final int DEEPEST = 20;
    private static final int LONGEST = 2_000;

    private Canonical() {}

    static String text(JsonNode value) {
        if (value.isObject()) {
            List<String> members = new ArrayList<>();
            value.properties().forEach(member -> members.add(member.getKey() + ": " + text(member.getValue())));
            members.sort(null);
            return "{" + String.join(", ", members) + "}";
        }
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(text(element)));
            return "[" + String.join(", ", elements) + "]";
        }
        return value.isNumber() ? Word.of(value).text() : value.asText();
    }

    /** The assertions of a schema, references in it resolved. */
    static String schema(OpenApiNode schema) {
        StringBuilder text = new StringBuilder();
        write(schema, text, DEEPEST);
        return text.toString();
    }

    private static void write(OpenApiNode node, StringBuilder text, int depth) {
        OpenApiNode target = node.resolved();
        if (depth == 0 || text.length() > LONGEST) {
            throw new NotComparableException("a part that is compared as text is too large");
        }
        if (!target.json().isContainerNode()) {
            text.append(text(target.json()));
            return;
        }
        boolean isObject = target.json().isObject();
        List<OpenApiNode> parts = new ArrayList<>(target.children());
        if (isObject) {
            parts.removeIf(part -> PROSE.contains(part.name()) || part.name().startsWith("x-"));
            parts.sort((one, two) -> one.name().compareTo(two.name()));
        }
        text.append(isObject ? '{' : '[');
        String separator = "";
        for (OpenApiNode part : parts) {
            text.append(separator);
            if (isObject) {
                text.append(part.name()).append(": ");
            }
            write(part, text, depth - 1);
            separator = ", ";
        }
        text.append(isObject ? '}' : ']');
    }
}
