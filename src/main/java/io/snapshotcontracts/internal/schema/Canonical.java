package io.snapshotcontracts.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Values and schemas as text that is equal where the meaning is: members in alphabetical order, references replaced by
 * what they name, words for people left out.
 */
public final class Canonical {

    private static final int DEEPEST = 20;
    private static final int LONGEST = 2_000;
    /** For text that is cut: enough for two schemas, one inside the other. */
    private static final int SHALLOW = 4;

    private static final int SHORT = 200;

    private final SchemaParts parts;
    private int left;
    private boolean isCut;

    Canonical(SchemaParts parts) {
        this.parts = parts;
    }

    public static String text(JsonNode value) {
        return text(value, Part.DATA);
    }

    static String text(JsonNode value, Part part) {
        if (value.isObject()) {
            List<String> members = new ArrayList<>();
            value.properties().forEach(member -> members.add(member.getKey() + ": " + text(member.getValue(), part)));
            members.sort(null);
            return "{" + String.join(", ", members) + "}";
        }
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(text(element)));
            if (!part.isOrdered()) {
                elements.sort(null);
            }
            return "[" + String.join(", ", elements) + "]";
        }
        return value.isNumber() ? Word.of(value).text() : value.asText();
    }

    /** A keyword that holds schemas, or is one; its text ends early where it is longer than a person reads. */
    Assertion assertion(OpenApiNode keyword) {
        Part part = Part.of(keyword.name());
        String text = print(keyword, part, DEEPEST, LONGEST);
        boolean isWhole = !isCut;
        String said = isWhole ? text : beginning(keyword, part);
        return new Assertion(keyword.name() + " " + said, List.of(keyword), isWhole);
    }

    /** Keywords that say something together alone. */
    Assertion together(List<OpenApiNode> keywords) {
        List<Assertion> each = keywords.stream().map(this::assertion).toList();
        return new Assertion(
                String.join(", ", each.stream().map(Assertion::text).toList()),
                keywords,
                each.stream().allMatch(Assertion::isWhole));
    }

    private String beginning(OpenApiNode node, Part part) {
        String text = outline(node, part);
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    /** What is near the surface, which is equal where the whole is. */
    String outline(OpenApiNode node, Part part) {
        return print(node, part, SHALLOW, Integer.MAX_VALUE);
    }

    private String print(OpenApiNode node, Part part, int depth, int room) {
        left = room;
        isCut = false;
        return print(node, part, depth);
    }

    private String print(OpenApiNode node, Part part, int depth) {
        if (left <= 0 || depth == 0) {
            isCut = true;
            return "…";
        }
        if (part.isData() || !node.json().isContainerNode()) {
            return taken(text(node.json(), part));
        }
        boolean isObject = node.json().isObject();
        List<String> printed = new ArrayList<>();
        for (SchemaParts.Member member : parts.of(node, part)) {
            printed.add((isObject ? taken(member.name() + ": ") : "") + print(member.node(), member.part(), depth - 1));
        }
        if (isObject || !part.isOrdered()) {
            printed.sort(null);
        }
        String all = String.join(", ", printed);
        return isObject ? "{" + all + "}" : "[" + all + "]";
    }

    private String taken(String text) {
        left -= text.length() + 1;
        return text;
    }
}
