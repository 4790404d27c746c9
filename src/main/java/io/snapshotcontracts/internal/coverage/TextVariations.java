package io.snapshotcontracts.internal.coverage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.HttpResponse;
import java.util.List;
import java.util.Locale;

/** The same value in other words of JSON, and in words that are none. */
final class TextVariations {

    private static final String NOT_JSON = "not one JSON text";
    private static final String WRITTEN = "any way to write JSON";

    private TextVariations() {}

    static void add(Steps steps) {
        String text = steps.body().toString();
        illegal(text, steps);
        numbers(text, steps);
        steps.add(true, WRITTEN, "as it is", steps.json(text));
        steps.add(true, WRITTEN, "indented", steps.json(steps.body().toPrettyString()));
        steps.add(true, WRITTEN, "white space around", steps.json("\r\n\t " + text + " \n\n"));
        steps.add(true, WRITTEN, "byte-order mark", steps.json("\uFEFF" + text));
        steps.add(true, WRITTEN, "escaped names", steps.json(escaped(text)));
        steps.add(
                true,
                WRITTEN,
                "order of members",
                steps.json(Edit.reversed(steps.body()).toString()));
    }

    private static void illegal(String text, Steps steps) {
        int length = text.length();
        for (int end : List.of(0, 1, length / 3, length / 2, length - 2, length - 1)) {
            steps.add(false, NOT_JSON, "truncated to " + end, steps.json(text.substring(0, end)));
        }
        for (String garbage : List.of("]", "}", ",", " ok", "\u0000", text, "<!-- -->", "// end", ";")) {
            String shown = garbage.equals(text) ? "itself" : garbage;
            steps.add(false, NOT_JSON, "followed by " + shown, steps.json(text + garbage));
        }
        steps.add(false, NOT_JSON, "white space", steps.json(" \n"));
        steps.add(false, NOT_JSON, "in single quotes", steps.json(text.replace('"', '\'')));
        steps.add(false, NOT_JSON, "comma before the end", steps.json(text.substring(0, length - 1) + ",}"));
        steps.add(false, NOT_JSON, "comment", steps.json("/* */" + text));
        steps.add(false, NOT_JSON, "JSONP", steps.json("callback(" + text + ")"));
        steps.add(false, NOT_JSON, "anti-hijacking prefix", steps.json(")]}',\n" + text));
        steps.add(false, NOT_JSON, "HTML", steps.json("<!DOCTYPE html><title>Sign in</title>"));
        steps.add(false, NOT_JSON, "control character", steps.json(text.replaceFirst("\"", "\"\u0001")));
        steps.add(false, NOT_JSON, "UTF-16", bytes(text.getBytes(UTF_16), steps));
        steps.add(
                false,
                NOT_JSON,
                "broken UTF-8",
                bytes(text.replaceFirst("\"", "\"é").getBytes(ISO_8859_1), steps));
        steps.add(false, NOT_JSON, "names without quotes", steps.json(text.replaceAll("\"(\\w+)\":", "$1:")));
        if (steps.body().isObject() && !steps.body().isEmpty()) {
            String firstMember = text.substring(1, text.indexOf(':'));
            steps.add(false, NOT_JSON, "a name twice", steps.json("{" + firstMember + ":null," + text.substring(1)));
        }
        steps.illegal("JSON inside a string", "", TextNode.valueOf(text));
        steps.illegal(
                "JSON inside a string",
                "indented",
                TextNode.valueOf(steps.body().toPrettyString()));
        steps.illegal(
                "another type",
                "in a list",
                JsonNodeFactory.instance.arrayNode().add(steps.body()));
    }

    private static void numbers(String text, Steps steps) {
        String number = "(?<=[\":\\[,])-?[0-9]+(?=[,}\\]])";
        if (text.split(number, 2).length > 1) {
            for (String wrong : List.of(
                    "NaN", "Infinity", "-Infinity", "0x10", "0500", "+1", "1.", ".5", "1e", "1_0", "01", "undefined")) {
                steps.add(false, NOT_JSON, "the number " + wrong, steps.json(text.replaceFirst(number, wrong)));
            }
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
