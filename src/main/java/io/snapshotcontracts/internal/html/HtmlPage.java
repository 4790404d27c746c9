package io.snapshotcontracts.internal.html;

import static io.snapshotcontracts.internal.html.Html.Attributes.attributes;
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
 * A page without script, font, picture and network. Values from outside are text in it and nothing else; the page's own
 * policy lets the browser enforce that too.
 *
 * @param css the style sheet, which the page holds
 */
public record HtmlPage(String css) {

    /** A page in the look that all pages share. */
    public static HtmlPage plain() {
        return new HtmlPage(read(HtmlPage.class, "base.css"));
    }

    /**
     * A page with a style sheet of its own after the shared one.
     *
     * @param owner the class beside which the style sheet is
     */
    public static HtmlPage with(Class<?> owner, String styleSheet) {
        return new HtmlPage(plain().css() + read(owner, styleSheet));
    }

    /** The page's text. */
    public String text(String title, Consumer<Html> body) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        Html html = new Html(page);
        html.element("html", attributes("lang", "en"), () -> {
            html.element("head", () -> head(html, title));
            html.element("body", () -> body.accept(html));
        });
        return page.toString();
    }

    private void head(Html html, String title) {
        String policy = "default-src 'none'; style-src '" + hash() + "'; base-uri 'none'; form-action 'none'";
        html.empty("meta", attributes("charset", "utf-8"));
        html.empty("meta", attributes("http-equiv", "Content-Security-Policy", "content", policy));
        html.empty("meta", attributes("name", "viewport", "content", "width=device-width, initial-scale=1"));
        html.empty("meta", attributes("name", "color-scheme", "content", "light dark"));
        html.empty("meta", attributes("name", "referrer", "content", "no-referrer"));
        html.element("title", title);
        html.style(css);
    }

    private static String read(Class<?> owner, String styleSheet) {
        try (InputStream file = owner.getResourceAsStream(styleSheet)) {
            return new String(Objects.requireNonNull(file, styleSheet).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Allows this style sheet, and no other style that could slip in. */
    private String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
