package io.snapshotcontracts.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A page that needs nothing else: no script, no font, no picture, no network. What comes from outside is text in it and
 * can be nothing more, which the page's own policy makes the browser see to as well.
 */
final class HtmlPage {

    private HtmlPage() {}

    static String of(String title, Consumer<Html> body) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        Html html = new Html(page);
        html.element(
                "html",
                () -> {
                    html.element("head", () -> head(html, title));
                    html.element("body", () -> body.accept(html));
                },
                "lang",
                "en");
        return page.toString();
    }

    private static void head(Html html, String title) {
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
        html.element("title", title);
        html.style(css);
    }

    static String css() {
        try (InputStream file = HtmlPage.class.getResourceAsStream("report.css")) {
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
