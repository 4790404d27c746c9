package io.snapshotcontracts.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * The result as one page that needs nothing else: no script, no font, no picture, no network. What an answer holds is
 * text in it and can be nothing more, which the page's own policy makes the browser see to as well.
 */
final class HtmlReport {

    private static final List<Outcome> WORST_FIRST =
            List.of(Outcome.VIOLATED, Outcome.INCONCLUSIVE, Outcome.NOT_PROVOKED, Outcome.VERIFIED);

    private final View view;
    private final Html html;

    private HtmlReport(View view, Html html) {
        this.view = view;
        this.html = html;
    }

    static void write(View view, Appendable out) throws IOException {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        new HtmlReport(view, new Html(page)).page();
        out.append(page);
    }

    /** The symbol, so that colour is never the only sign. */
    static String mark(Outcome outcome) {
        return Theme.UNICODE.mark(outcome);
    }

    static String words(Outcome outcome) {
        return outcome.label().replace('-', ' ');
    }

    private void page() {
        html.element(
                "html",
                () -> {
                    html.element("head", this::head);
                    html.element("body", this::body);
                },
                "lang",
                "en");
    }

    private void head() {
        String css = css();
        html.empty("meta", "charset", "utf-8");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src '" + hash(css) + "'; base-uri 'none'; form-action 'none'");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", view.word() + ": " + view.meaning());
        html.style(css);
    }

    private void body() {
        html.element("header", this::summary);
        html.element("main", () -> {
            new HtmlMatrix(html).write(view.runs());
            HtmlInteraction interaction = new HtmlInteraction(html);
            for (Outcome outcome : WORST_FIRST) {
                List<View.Item> items = view.items(outcome);
                if (!items.isEmpty()) {
                    html.element(
                            "section",
                            () -> {
                                html.element("h2", capital(words(outcome)));
                                items.forEach(interaction::write);
                            },
                            "id",
                            outcome.label());
                }
            }
        });
        html.element(
                "footer",
                "Header values are masked as ***. Values of an answer are cut to " + Finding.LONGEST_VALUE
                        + " characters.");
    }

    private void summary() {
        Outcome colour =
                switch (view.verdict()) {
                    case VERIFIED -> Outcome.VERIFIED;
                    case VIOLATED -> Outcome.VIOLATED;
                    case INCONCLUSIVE, INCOMPLETE -> Outcome.INCONCLUSIVE;
                };
        html.phrase("h1", () -> {
            html.inline("span", mark(colour) + " " + view.word(), "class", "badge " + colour.label());
            html.text(" ");
            html.inline("span", view.meaning());
        });
        html.element(
                "nav",
                () -> html.element("ul", () -> WORST_FIRST.forEach(this::count), "class", "counts"),
                "aria-label",
                "Outcomes");
    }

    private void count(Outcome outcome) {
        long count = view.result().count(outcome);
        String text = mark(outcome) + " " + count + " " + words(outcome);
        html.phrase("li", () -> {
            if (count == 0) {
                html.inline("span", text);
            } else {
                html.inline("a", text, "href", "#" + outcome.label(), "class", outcome.label());
            }
        });
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String css() {
        try (InputStream file = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(file, "report.css").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By its hash our style sheet is allowed, and no other style that might slip in. */
    private static String hash(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
