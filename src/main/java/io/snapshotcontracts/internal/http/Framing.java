package io.snapshotcontracts.internal.http;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whether an answer's headers contradict each other about where its body ends; the JDK takes one of them. */
final class Framing {

    private Framing() {}

    /** What contradicts what, null where nothing does. */
    static @Nullable String contradiction(HttpHeaders headers) {
        List<String> lengths = values(headers, "Content-Length");
        List<String> codings = values(headers, "Transfer-Encoding");
        if (lengths.stream().distinct().count() > 1) {
            return "the answer has two different lengths, Content-Length: " + shown(lengths);
        }
        if (!lengths.isEmpty() && !codings.isEmpty()) {
            return "the answer has both a Content-Length and a Transfer-Encoding, which contradict each other";
        }
        return codings.isEmpty() || codings.equals(List.of("chunked"))
                ? null
                : "the answer's transfer coding is '" + shown(codings) + "', and only 'chunked' is read";
    }

    private static List<String> values(HttpHeaders headers, String name) {
        return headers.allValues(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String shown(List<String> values) {
        return JdkTransport.visible(String.join(", ", values));
    }
}
