package io.snapshotcontracts.internal.mapping;

import static io.snapshotcontracts.internal.html.Html.Attributes.attributes;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.html.Html;
import io.snapshotcontracts.internal.html.HtmlPage;
import io.snapshotcontracts.internal.html.HtmlTable;
import io.snapshotcontracts.internal.text.CurlLine;
import io.snapshotcontracts.result.Reproduction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The index for people: every request that the stub knows, as a link or as a command to copy. */
final class IndexPage {

    /** In place of the address that the stub has; reserved, so that no contract names it. */
    private static final String STUB = "http://stub.invalid";

    /** The address that the reader used; a Host that is no plain name is not repeated. */
    private static final String ADDRESS =
            "http://{{regexExtract request.host '^[A-Za-z0-9.-]+$' default='localhost'}}:{{request.port}}";

    private static final char NO_BREAK = '\u00a0';

    private final Html html;

    private IndexPage(Html html) {
        this.html = html;
    }

    /** The page as a template of WireMock. */
    static String of(JsonNode index) {
        String page = HtmlPage.plain().text("Stub", html -> new IndexPage(html).body(index.path("operations")));
        // what a text of the page says is no template
        return page.replace("{{", "{&#123;").replace(STUB, ADDRESS);
    }

    private void body(JsonNode operations) {
        int count = operations.size();
        html.element(
                "header", () -> html.element("h1", "Stub of " + count + (count == 1 ? " operation" : " operations")));
        html.element("main", () -> {
            html.element(
                    "p",
                    "A missing credential wins over Prefer, Prefer over the identifier, the identifier over the plain"
                            + " answer that any other identifier gets. Any value will do as a credential.");
            html.element("p", () -> {
                html.text("Click a command to select it. This page as JSON: ");
                command("GET", "/", List.of("Accept: application/json"), null);
            });
            html.element("p", () -> {
                html.text("Where the admin API is on: ");
                link("/__admin/requests", "requests that came in");
                html.text(", ");
                link("/__admin/mappings", "mappings");
                html.text(". Pact's verifiers set up provider states at ");
                html.element("code", "POST /_pact/provider-states");
                html.text(".");
            });
            operations.forEach(operation -> html.element("section", () -> operation(operation)));
        });
    }

    private void link(String target, String text) {
        html.element("a", attributes("href", target), text);
    }

    private void operation(JsonNode operation) {
        html.element("h2", () -> {
            html.text(operation.path("provider").asText() + " ");
            html.element(
                    "code",
                    () -> html.breakable(operation.path("method").asText() + " "
                            + operation.path("path").asText()));
        });
        List<String> credentials = texts(operation.path("credentials"));
        html.element(
                "p",
                credentials.isEmpty() ? "No credential." : "Credential: " + String.join(" or ", credentials) + ".");
        identifiers(operation);
        lifecycles(operation);
        preferences(operation);
    }

    private void identifiers(JsonNode operation) {
        List<JsonNode> rows = list(operation.path("identifiers"));
        if (!rows.isEmpty()) {
            new HtmlTable<JsonNode>(html, "request", row -> request(operation, row))
                    .numbers("status", text("status"))
                    .column("provider state", text("state"))
                    .write(rows);
        }
    }

    private void request(JsonNode operation, JsonNode row) {
        String method = operation.path("method").asText();
        String target = row.path("url").asText();
        boolean isLink = method.equals("GET") && row.path("headers").isEmpty() && !target.startsWith("//");
        if (isLink) {
            html.element("a", attributes("href", target), () -> html.element("code", () -> html.breakable(target)));
        } else {
            folded(target, method, row, List.of());
        }
    }

    private void lifecycles(JsonNode operation) {
        List<JsonNode> rows = list(operation.path("examples")).stream()
                .filter(example -> example.has("identifier"))
                .toList();
        if (!rows.isEmpty()) {
            html.element(
                    "p",
                    "Identifiers that change as they are polled, each on its own, with anything behind a hyphen. A stage"
                            + " lasts two polls; -after-5-polls or -after-3s in the identifier changes that. A stock"
                            + " WireMock answers with the last stage at once.");
            new HtmlTable<JsonNode>(
                            html,
                            "identifier begins with",
                            row -> html.element("code", row.path("identifier").asText()))
                    .column("a poller sees", text("reason"))
                    .write(rows);
        }
    }

    private record Preferred(String preference, String kind, String answer) {}

    private void preferences(JsonNode operation) {
        List<Preferred> rows = new ArrayList<>();
        for (String code : texts(operation.path("codes"))) {
            rows.add(new Preferred("code=" + code, "documented", "status " + code));
        }
        for (JsonNode example : operation.path("examples")) {
            if (example.has("example")) {
                rows.add(new Preferred("example=" + example.path("example").asText(), kind(example), answer(example)));
            }
        }
        new HtmlTable<Preferred>(html, "with any identifier", row -> preferring(operation, row.preference()))
                .column("kind", row -> html.text(row.kind()))
                .column("answer", row -> html.text(row.answer()))
                .write(rows);
    }

    private static String answer(JsonNode example) {
        String reason = example.path("reason").asText();
        return example.has("source") ? reason + " (" + example.path("source").asText() + ")" : reason;
    }

    /** The only answers here that no data declare are those of the contract. */
    private static String kind(JsonNode example) {
        String origin = example.path("origin").asText();
        return origin.equals("stub-only") ? "documented" : origin.replace('-', NO_BREAK);
    }

    private void preferring(JsonNode operation, String preference) {
        String prefer = "Prefer: " + preference;
        folded(prefer, operation.path("method").asText(), operation.path("request"), List.of(prefer));
    }

    private void folded(String name, String method, JsonNode request, List<String> more) {
        html.element("details", () -> {
            html.element("summary", () -> html.element("code", () -> html.breakable(name)));
            List<String> headers = new ArrayList<>(texts(request.path("headers")));
            headers.addAll(more);
            command(method, request.path("url").asText(), headers, request.get("body"));
        });
    }

    private void command(String method, String target, List<String> headers, @Nullable JsonNode body) {
        String text = body == null || body.isNull() ? null : body.asText();
        CurlLine line = CurlLine.of(
                method,
                STUB + Reproduction.literal(target),
                headers.stream().map(Reproduction::literal).toList(),
                text == null ? null : Reproduction.literal(text),
                body == null || !body.isNull());
        List<String> parts = new ArrayList<>(line.parts());
        parts.add("-i");
        html.element("span.curl", () -> html.codes(parts));
    }

    private Consumer<JsonNode> text(String member) {
        return row -> html.text(row.path(member).asText());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }
}
