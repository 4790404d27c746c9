package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.SentRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line for a POSIX shell that sends the request once more, with every header's value masked.
 *
 * @param parts what belongs together: the command with its URL, then each header
 */
record CurlLine(List<String> parts) {

    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9._/-]+");
    private static final Pattern GLOB = Pattern.compile("[\\[\\]{}]");
    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(?=[/?]|$)");

    static CurlLine of(SentRequest request) {
        StringBuilder line = new StringBuilder("curl -sS");
        // with -X HEAD curl would wait for a body that never comes
        line.append(request.method().equals("HEAD") ? " --head" : " -X " + word(request.method()));
        if (GLOB.matcher(request.url()).find()) {
            line.append(" --globoff");
        }
        if (DOT_SEGMENT.matcher(request.url()).find()) {
            line.append(" --path-as-is");
        }
        line.append(' ').append(quoted(request.url()));
        Stream<String> headers = request.headerNames().stream().map(name -> "-H " + quoted(name + ": ***"));
        return new CurlLine(Stream.concat(Stream.of(line.toString()), headers).toList());
    }

    @Override
    public String toString() {
        return String.join(" ", parts);
    }

    private static String word(String text) {
        return PLAIN_WORD.matcher(text).matches() ? text : quoted(text);
    }

    /** Within single quotes a shell leaves everything alone but the quote itself. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
