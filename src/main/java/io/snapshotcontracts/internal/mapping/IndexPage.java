package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            code, .kind { white-space: nowrap }
            :root { color-scheme: light dark }
            </style>
            <h1>Snapshot stub</h1>
            <p>A missing credential wins over <code>Prefer</code>, <code>Prefer</code> over the identifier, the identifier
            over the plain answer that any other identifier gets. Any value will do as a credential. As JSON:
            <code>curl -H "Accept: application/json"</code>.</p>
            <p>Pact's verifiers set up provider states at <code>POST /_pact/provider-states</code>;
            <a href="/__admin/requests"><code>GET /__admin/requests</code></a> lists what came in.</p>
            """;

    private final StringBuilder html = new StringBuilder(HEAD);

    private IndexPage() {}

    static String of(JsonNode index) {
        IndexPage page = new IndexPage();
        index.path("operations").forEach(page::operation);
        return page.html.append("</html>\n").toString();
    }

    private void operation(JsonNode operation) {
        line(String.format(
                Locale.ROOT,
                "<h2>%s <code>%s %s</code></h2>",
                text(operation, "provider"),
                text(operation, "method"),
                text(operation, "path")));
        line(String.format(Locale.ROOT, "<p>Credentials: one of %s.</p>", codes(operation.path("credentials"), "")));
        line(String.format(
                Locale.ROOT, "<p>With any identifier: %s.</p>", codes(operation.path("codes"), "Prefer: code=")));
        line("<table><tr><th>URL</th><th>status</th><th>provider state</th></tr>");
        for (JsonNode identifier : operation.path("identifiers")) {
            line(String.format(
                    Locale.ROOT,
                    "<tr><td><code>%s</code></td><td>%s</td><td>%s</td></tr>",
                    text(identifier, "url"),
                    text(identifier, "status"),
                    text(identifier, "state")));
        }
        line("</table>");
        lifecycles(operation.path("examples"));
        examples(operation.path("examples"));
    }

    private void lifecycles(JsonNode examples) {
        if (examples.findValue("identifier") == null) {
            return;
        }
        line("<p>Identifiers that change as they are polled, each on its own, with anything behind a hyphen. A stage"
                + " lasts two polls; <code>-after-5-polls</code> or <code>-after-3s</code> in the identifier says"
                + " otherwise. A stock WireMock answers with the last stage at once.</p>");
        line("<table><tr><th>identifier begins with</th><th>a poller sees</th></tr>");
        for (JsonNode example : examples) {
            if (example.has("identifier")) {
                line(String.format(
                        Locale.ROOT,
                        "<tr><td><code>%s</code></td><td>%s</td></tr>",
                        text(example, "identifier"),
                        text(example, "reason")));
            }
        }
        line("</table>");
    }

    private void examples(JsonNode examples) {
        line("<p>With any identifier, <code>Prefer: example=NAME</code>:</p>");
        line("<table><tr><th>name</th><th>kind</th><th>answer</th></tr>");
        for (JsonNode example : examples) {
            if (example.has("example")) {
                line(String.format(
                        Locale.ROOT,
                        "<tr><td><code>%s</code></td><td class=\"kind\">%s</td><td>%s%s</td></tr>",
                        text(example, "example"),
                        kind(example),
                        text(example, "reason"),
                        example.has("source") ? " (" + text(example, "source") + ")" : ""));
            }
        }
        line("</table>");
    }

    /** The only answers here that no data declare are those of the contract. */
    private static String kind(JsonNode example) {
        String origin = text(example, "origin");
        return origin.equals("stub-only") ? "documented" : origin.replace('-', ' ');
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
