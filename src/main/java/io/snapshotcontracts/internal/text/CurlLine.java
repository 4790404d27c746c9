package io.snapshotcontracts.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line for a POSIX shell that sends the request once more. Values that came from the environment, or that only the user
 * knows, are variables of the shell.
 *
 * @param parts what belongs together: the command with its URL, then each header, then the body
 */
public record CurlLine(List<String> parts) {

    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9._/-]+");
    private static final Pattern GLOB = Pattern.compile("[\\[\\]{}]");
    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(?=[/?]|$)");
    private static final Pattern CONTENT_TYPE = Pattern.compile("(?i)content-type:");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\$\\{|\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    /**
     * A line of templates, in which <code>${NAME}</code> is a variable and <code>$${</code> a literal <code>${</code>.
     *
     * @param headers each as one line
     * @param body null where there is none
     * @param showsBody whether the line holds the body; otherwise the user has it in a file
     */
    public static CurlLine of(
            String method, String url, List<String> headers, @Nullable String body, boolean showsBody) {
        StringBuilder line = new StringBuilder("curl -sS");
        // with -X HEAD curl would wait for a body that never comes
        line.append(method.equals("HEAD") ? " --head" : " -X " + word(method));
        String literal = VARIABLE.matcher(url).replaceAll("");
        if (GLOB.matcher(literal).find()) {
            line.append(" --globoff");
        }
        if (DOT_SEGMENT.matcher(literal).find()) {
            line.append(" --path-as-is");
        }
        line.append(' ').append(argument(url));
        List<String> parts = new ArrayList<>(List.of(line.toString()));
        headers.forEach(header -> parts.add("-H " + argument(header)));
        if (body != null
                && headers.stream()
                        .noneMatch(header -> CONTENT_TYPE.matcher(header).lookingAt())) {
            // else curl would call it a form
            parts.add("-H 'Content-Type:'");
        }
        if (!showsBody) {
            parts.add("--data-binary @BODY");
        } else if (body != null) {
            parts.add("--data-raw " + argument(body));
        }
        return new CurlLine(parts);
    }

    @Override
    public String toString() {
        return String.join(" ", parts);
    }

    private static String word(String text) {
        return PLAIN_WORD.matcher(text).matches() ? text : quoted(text);
    }

    /** One argument: what is literal within single quotes, variables within double ones. */
    private static String argument(String template) {
        StringBuilder argument = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(template);
        int rest = 0;
        while (matcher.find()) {
            literal.append(template, rest, matcher.start());
            rest = matcher.end();
            if (matcher.group(1) == null) {
                literal.append("${");
            } else {
                argument.append(literal.isEmpty() ? "" : quoted(literal.toString()));
                argument.append("\"$").append(matcher.group(1)).append('"');
                literal.setLength(0);
            }
        }
        literal.append(template, rest, template.length());
        boolean isEmpty = argument.isEmpty() && literal.isEmpty();
        return argument.append(literal.isEmpty() && !isEmpty ? "" : quoted(literal.toString()))
                .toString();
    }

    /** Within single quotes a shell leaves everything alone but the quote itself. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
