package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How to send a request once more without a secret in sight. Each text is a template: <code>${NAME}</code> is the value of
 * an environment variable and <code>$${</code> is a literal <code>${</code>, as in environment files.
 *
 * @param url the whole URL
 * @param headers in the order sent, each as one line
 * @param body null where there is none
 * @param showsBody whether the body is here; else it is too long for a line, or no text of one line
 */
public record Reproduction(
        String url, List<String> headers, @Nullable String body, boolean showsBody) {

    public Reproduction {
        requireNonNull(url, "url");
        headers = List.copyOf(headers);
    }

    /** A request without a body, none of whose headers' values is known. */
    static Reproduction of(String url, List<String> headerNames) {
        return new Reproduction(
                literal(url), headerNames.stream().map(Reproduction::hidden).toList(), null, true);
    }

    /** A header whose value only the user knows, who has it in a variable named after the header. */
    public static String hidden(String header) {
        String name = header.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return literal(header) + ": ${" + (name.matches("[0-9].*") ? "_" : "") + name + "}";
    }

    /** The text as a template without variables. */
    public static String literal(String text) {
        return text.replace("${", "$${");
    }

    Reproduction mapped(UnaryOperator<String> text) {
        return new Reproduction(
                text.apply(url),
                headers.stream().map(text).toList(),
                body == null ? null : text.apply(body),
                showsBody);
    }
}
