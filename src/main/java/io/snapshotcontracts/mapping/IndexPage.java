package io.snapshotcontracts.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The index for people: one page that needs nothing else. */
final class IndexPage {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Snapshot stub</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em }
            table { border-collapse: collapse }
            td, th { border-bottom: 1px solid #8886; padding: .2em 1em .2em 0; text-align: left; vertical-align: top }
            :root { color-scheme: light dark }
            </style>
            <h1>Snapshot stub</h1>
            <p>A missing credential wins over <code>Prefer</code>, <code>Prefer</code> over the identifier, the identifier
            over the plain answer that any other identifier gets. Any value will do as a credential. As JSON:
            <code>curl -H "Accept: application/json"</code>.</p>
            """;

    private final StringBuilder html = new StringBuilder(HEAD);

    private IndexPage() {}

    static String of(JsonNode index) {
        IndexPage page = new IndexPage();
        index.path("operations").forEach(page::operation);
        return page.html.append("</html>\n").toString();
    }

    private void operation(JsonNode operation) {
        line("<h2>%s <code>%s %s</code></h2>"
                .formatted(text(operation, "provider"), text(operation, "method"), text(operation, "path")));
        line("<p>Credentials: one of %s.</p>".formatted(codes(operation.path("credentials"), "")));
        line("<p>With any identifier: %s.</p>".formatted(codes(operation.path("codes"), "Prefer: code=")));
        line("<table><tr><th>URL</th><th>status</th><th>provider state</th></tr>");
        for (JsonNode identifier : operation.path("identifiers")) {
            line("<tr><td><code>%s</code></td><td>%s</td><td>%s</td></tr>"
                    .formatted(text(identifier, "url"), text(identifier, "status"), text(identifier, "state")));
        }
        line("</table>");
        line("<p>With any identifier, <code>Prefer: example=NAME</code>:</p>");
        line("<table><tr><th>name</th><th>is</th><th>answer</th></tr>");
        for (JsonNode example : operation.path("examples")) {
            String name = example.has("example")
                    ? text(example, "example")
                    : "identifiers that begin with " + text(example, "identifier");
            line("<tr><td><code>%s</code></td><td>%s</td><td>%s%s</td></tr>"
                    .formatted(
                            name,
                            text(example, "origin"),
                            text(example, "reason"),
                            example.has("source") ? " (" + text(example, "source") + ")" : ""));
        }
        line("</table>");
    }

    private void line(String text) {
        html.append(text).append('\n');
    }

    private static String codes(JsonNode values, String prefix) {
        List<String> codes = new ArrayList<>();
        values.forEach(value -> codes.add("<code>" + escape(prefix + value.asText()) + "</code>"));
        return String.join(", ", codes);
    }

    private static String text(JsonNode node, String member) {
        return escape(node.path(member).asText(""));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
