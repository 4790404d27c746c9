package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.judge.StandardSchema;
import io.snapshotcontracts.internal.openapi.ApiContent;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One documented kind of request body, in WireMock's words.
 *
 * @param mediaType as the page writes it
 * @param type an expression of the Content-Type
 * @param isUsual whether a body of no type is taken for this
 * @param patterns of the body
 * @param form patterns of a form's fields by name, where it is one
 * @param parts patterns of the parts that a multipart body has to have
 * @param problem why a stub cannot tell which bodies the page allows, null where it can
 * @param notes what the page demands of such bodies and is not checked
 */
record PageContent(
        String mediaType,
        String type,
        boolean isUsual,
        List<ObjectNode> patterns,
        Optional<ObjectNode> form,
        List<ObjectNode> parts,
        @Nullable String problem,
        List<String> notes) {

    /**
     * One JSON object or list. WireMock reads the first JSON text of a body, takes quotes of either kind and comments, and
     * anything else for a text; what the expression takes beside JSON, WireMock's reader refuses, but for a comma and more
     * JSON behind. Possessive, so that no length is too large.
     */
    static final String JSON = "(?=[\\s\\S]*[\\]}]\\s*+\\z)\\s*+[\\[{](?:[\\s,:\\[{]++"
            + "|\"(?:[^\"\\\\\\x00-\\x1F]|\\\\.)*+\"|[-+.\\w]++|[\\]}](?=\\s*+(?:[,\\]}]|\\z)))*+";

    private static final Pattern IS_JSON = Pattern.compile("(?i)(?:application|text)/json|[^/;]+/[^;]*\\+json");
    private static final String ANY_JSON = "(?:(?:application|text)/json|[^/;\\s]+/[^;\\s]+\\+json)";
    private static final Pattern IS_SEVERAL_JSON =
            Pattern.compile("(?i)application/(?:x-)?(?:ndjson|jsonl|jsonlines)|application/(?:[^;]*\\+)?json-seq");

    PageContent {
        patterns = List.copyOf(patterns);
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** All kinds; of a range of media types, what is JSON and what is not are apart. */
    static List<PageContent> of(List<ApiContent> contents, boolean isVersion30) {
        List<PageContent> made = new ArrayList<>();
        ApiContent usual = contents.stream()
                .filter(content -> IS_JSON.matcher(essence(content)).matches())
                .findFirst()
                .orElse(contents.isEmpty() ? null : contents.get(0));
        for (ApiContent content : contents) {
            String essence = essence(content);
            String type = expression(content, contents);
            boolean isUsual = content.equals(usual);
            if (essence.contains("*") && !essence.endsWith("+json")) {
                made.add(json(content, "(?=" + ANY_JSON + "\\s*(?:;|$))" + type, isUsual, isVersion30));
                made.add(
                        any(content.mediaType() + " that is no JSON", "(?!" + ANY_JSON + "\\s*(?:;|$))" + type, false));
            } else if (IS_JSON.matcher(essence).matches()) {
                made.add(json(content, type, isUsual, isVersion30));
            } else if (IS_SEVERAL_JSON.matcher(essence).matches()
                    && content.schema().isPresent()) {
                made.add(problem(content, type, isUsual, "a stub cannot tell which JSON texts follow one another"));
            } else {
                made.add(other(content, type, isUsual));
            }
        }
        return made;
    }

    /** Takes a Content-Type that is none of the documented ones. */
    static ObjectNode none(List<ApiContent> contents) {
        String types = String.join(
                "|",
                contents.stream().map(content -> expression(content, contents)).toList());
        return node().put("matches", "(?i)(?!\\s*(?:" + types + ")\\s*(?:;.*)?$).+");
    }

    /** Adds to a request what its Content-Type has to be. */
    void putType(ObjectNode request) {
        ObjectNode pattern = node().put("matches", "(?i)\\s*" + type + "\\s*(?:;.*)?");
        if (isUsual) {
            ObjectNode either = node();
            either.putArray("or").add(node().put("absent", true)).add(pattern);
            pattern = either;
        }
        request.withObject("/headers").set("Content-Type", pattern);
    }

    private static PageContent json(ApiContent content, String type, boolean isUsual, boolean isVersion30) {
        Optional<OpenApiNode> schema = content.schema();
        List<ObjectNode> patterns = new ArrayList<>();
        if (schema.isEmpty()) {
            return any(content.mediaType(), type, isUsual);
        }
        patterns.add(node().put("matches", JSON));
        try {
            ObjectNode pattern = node();
            pattern.set("matchesJsonSchema", StandardSchema.ofRequest(schema.get(), isVersion30));
            patterns.add(pattern.put("schemaVersion", "V202012"));
        } catch (UnusableDocumentException e) {
            return problem(content, type, isUsual, "documentation/" + e.getMessage());
        }
        return new PageContent(
                content.mediaType(), type, isUsual, patterns, Optional.empty(), List.of(), null, List.of());
    }

    /** A form, parts, XML, text or bytes, of which the page's rules are no more than names. */
    private static PageContent other(ApiContent content, String type, boolean isUsual) {
        String essence = essence(content);
        JsonNode schema =
                content.schema().map(each -> each.resolved().json()).orElse(JsonNodeFactory.instance.missingNode());
        List<String> notes = new ArrayList<>();
        boolean isStructure = schema.has("properties") || schema.has("allOf") || schema.has("oneOf");
        boolean isForm = essence.equals("application/x-www-form-urlencoded");
        if (isStructure) {
            notes.add("documentation/" + content.node().place() + ": a stub does not look at the values of a body of "
                    + essence
                    + (isForm || essence.equals("multipart/form-data")
                            ? ", but for the names that it has to have"
                            : ""));
        }
        if (isForm) {
            ObjectNode fields = node();
            schema.path("required")
                    .forEach(name -> fields.putObject(name.asText()).put("matches", "(?s).*"));
            return new PageContent(
                    content.mediaType(),
                    type,
                    isUsual,
                    List.of(),
                    Optional.of(fields).filter(each -> !each.isEmpty()),
                    List.of(),
                    null,
                    notes);
        }
        List<ObjectNode> parts = new ArrayList<>();
        if (essence.equals("multipart/form-data")) {
            schema.path("required")
                    .forEach(name -> parts.add(node().put("matchingType", "ANY").put("name", name.asText())));
        }
        return new PageContent(content.mediaType(), type, isUsual, List.of(), Optional.empty(), parts, null, notes);
    }

    private static PageContent any(String mediaType, String type, boolean isUsual) {
        return new PageContent(mediaType, type, isUsual, List.of(), Optional.empty(), List.of(), null, List.of());
    }

    private static PageContent problem(ApiContent content, String type, boolean isUsual, String problem) {
        return new PageContent(
                content.mediaType(),
                type,
                isUsual,
                List.of(),
                Optional.empty(),
                List.of(),
                problem.startsWith("documentation/")
                        ? problem
                        : "documentation/" + content.node().place() + ": " + problem,
                List.of());
    }

    /** The media type without its parameters; those of a range stand back behind more exact ones. */
    private static String expression(ApiContent content, List<ApiContent> all) {
        String essence = essence(content);
        if (!essence.contains("*")) {
            return HeaderTranslation.literal(essence);
        }
        List<String> others = all.stream()
                .map(PageContent::essence)
                .filter(other -> !other.contains("*") || other.length() > essence.length())
                .map(PageContent::range)
                .toList();
        return (others.isEmpty() ? "" : "(?!(?:" + String.join("|", others) + ")\\s*(?:;|$))") + range(essence);
    }

    private static String range(String essence) {
        if (essence.equals("*")) {
            return "[^;\\s]+";
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : essence.split("(?<=\\*)|(?=\\*)", -1)) {
            pattern.append(part.equals("*") ? "[^;\\s]+" : HeaderTranslation.literal(part));
        }
        return pattern.toString();
    }

    private static String essence(ApiContent content) {
        return content.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
