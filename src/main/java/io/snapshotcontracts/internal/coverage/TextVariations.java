package io.snapshotcontracts.internal.coverage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The same value in other words of JSON, and in words that are none. */
final class TextVariations {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TextVariations() {}

    static void add(SchemaLocation root, Steps steps) {
        String text = steps.body().toString();
        illegal(text, steps);
        numbers(text, steps);
        inside(root, text, steps);
        same("as it is", text, steps);
        same("indented", steps.body().toPrettyString(), steps);
        same("white space around", "\r\n\t " + text + " \n\n", steps);
        steps.add(true, Kind.ANY_JSON_TEXT, "byte-order mark", steps.json("\uFEFF" + text));
        same("escaped names", escaped(text), steps);
        same("order of members", Edit.reversed(steps.body()).toString(), steps);
    }

    private static void illegal(String text, Steps steps) {
        int length = text.length();
        Stream.of(0, 1, length / 3, length / 2, length - 2, length - 1)
                .filter(end -> end >= 0)
                .distinct()
                .forEach(end -> notJson("truncated to " + end, text.substring(0, end), steps));
        for (String garbage : List.of("]", "}", ",", " ok", "\u0000", text, "<!-- -->", "// end", ";")) {
            String shown = garbage.equals(text) ? "itself" : garbage;
            notJson("followed by " + shown, text + garbage, steps);
        }
        notJson("white space", " \n", steps);
        notJson("in single quotes", text.replace('"', '\''), steps);
        notJson("comma before the end", text.substring(0, length - 1) + ",}", steps);
        notJson("comment", "/* */" + text, steps);
        notJson("JSONP", "callback(" + text + ")", steps);
        notJson("anti-hijacking prefix", ")]}',\n" + text, steps);
        notJson("HTML", "<!DOCTYPE html><title>Sign in</title>", steps);
        notJson("control character", text.replaceFirst("\"", "\"\u0001"), steps);
        steps.add(false, Kind.NOT_JSON, "UTF-16", bytes(text.getBytes(UTF_16), steps));
        if (text.contains("\"")) {
            byte[] broken = text.replaceFirst("\"", "\"é").getBytes(ISO_8859_1);
            steps.add(false, Kind.NOT_JSON, "broken UTF-8", bytes(broken, steps));
        }
        notJson("names without quotes", text.replaceAll("\"(\\w+)\":", "$1:"), steps);
        if (steps.body().isObject() && !steps.body().isEmpty()) {
            String firstMember = text.substring(1, text.indexOf(':'));
            notJson("a name twice", "{" + firstMember + ":null," + text.substring(1), steps);
        }
    }

    private static void inside(SchemaLocation root, String text, Steps steps) {
        Set<String> types = root.schema().types();
        if (!types.contains("string")) {
            steps.illegal(Kind.JSON_IN_TEXT, "", TextNode.valueOf(text));
            steps.illegal(
                    Kind.JSON_IN_TEXT, "indented", TextNode.valueOf(steps.body().toPrettyString()));
        }
        if (!types.contains("array")) {
            steps.illegal(
                    Kind.ANOTHER_TYPE,
                    "in a list",
                    JsonNodeFactory.instance.arrayNode().add(steps.body()));
        }
    }

    private static void numbers(String text, Steps steps) {
        String number = "(?<=[\":\\[,])-?[0-9]+(?=[,}\\]])";
        if (text.split(number, 2).length > 1) {
            for (String wrong : List.of(
                    "NaN", "Infinity", "-Infinity", "0x10", "0500", "+1", "1.", ".5", "1e", "1_0", "01", "undefined")) {
                notJson("the number " + wrong, text.replaceFirst(number, wrong), steps);
            }
        }
    }

    /** Adds a text that is no JSON, which depends on the value for some steps. */
    private static void notJson(String step, String changed, Steps steps) {
        if (read(changed).isEmpty()) {
            steps.add(false, Kind.NOT_JSON, step, steps.json(changed));
        }
    }

    private static void same(String step, String changed, Steps steps) {
        if (read(changed).filter(steps.body()::equals).isPresent()) {
            steps.add(true, Kind.ANY_JSON_TEXT, step, steps.json(changed));
        }
    }

    private static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(STRICT.readTree(text)).filter(json -> !json.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static HttpResponse bytes(byte[] bytes, Steps steps) {
        HttpResponse answer = steps.json("");
        return new HttpResponse(answer.status(), answer.headers(), Body.of(bytes));
    }

    private static String escaped(String text) {
        int name = text.indexOf('"') + 1;
        String first = String.format(Locale.ROOT, "\\u%04x", (int) text.charAt(name));
        return text.substring(0, name) + first + text.substring(name + 1);
    }
}
