package io.snapshotcontracts.internal.coverage;

import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Statuses and header fields around a body. */
final class AnswerVariations {

    private static final List<Integer> STATUSES = List.of(
            200, 201, 202, 203, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 409, 410, 415, 418,
            422, 429, 500, 501, 502, 503, 504);
    private static final List<String> OTHER_TYPES = List.of(
            "text/html",
            "text/html; charset=utf-8",
            "text/plain",
            "text/json",
            "application/xml",
            "application/octet-stream",
            "application/problem+json",
            "application/x-ndjson",
            "application/jsonx",
            "json");

    private AnswerVariations() {}

    /**
     * Adds other types, and other ways to write the type.
     *
     * @param allowed all documented types of the answer
     */
    static void mediaTypes(Set<String> allowed, Steps steps) {
        HttpResponse answer = steps.json(steps.body().toString());
        OTHER_TYPES.stream()
                .filter(type -> allowed.stream().noneMatch(other -> isWithin(type, other)))
                .forEach(type ->
                        steps.add(false, Kind.ANOTHER_MEDIA_TYPE, type, typed(steps, answer, "Content-Type", type)));
        String sent = steps.type().sent();
        // of several types one that is not named can be any
        if (allowed.size() == 1) {
            steps.add(true, Kind.ANY_HEADER, "no Content-Type", withHeaders(answer, steps.headers()));
        }
        for (String type : List.of(
                sent + "; charset=utf-8",
                sent + ";charset=\"UTF-8\"",
                sent + " ; odd=\"a;b\"",
                sent.toUpperCase(Locale.ROOT),
                sent.equals("application/json") ? "Application/Json; Charset=ISO-8859-1" : sent)) {
            steps.add(true, Kind.ANY_HEADER, type, typed(steps, answer, "Content-Type", type));
        }
        steps.add(true, Kind.ANY_HEADER, "content-type", typed(steps, answer, "content-type", sent));
        steps.add(true, Kind.ANY_HEADER, "CONTENT-TYPE", typed(steps, answer, "CONTENT-TYPE", sent));
        steps.add(
                true,
                Kind.ANY_HEADER,
                "X-Unknown",
                withHeaders(answer, answer.headers().with("X-Unknown", "a, b").with("Server", "nginx")));
    }

    /** Whether a media type is one that the page lists, without a look at parameters. */
    private static boolean isWithin(String type, String listed) {
        String range = listed.replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
        String plain = type.replaceFirst("\\s*;.*", "");
        return range.equals("*/*")
                || range.equals("*")
                || range.equals(plain)
                || (range.endsWith("/*") && plain.startsWith(range.substring(0, range.length() - 1)));
    }

    static void statuses(Steps steps) {
        HttpResponse answer = steps.json(steps.body().toString());
        STATUSES.stream()
                .filter(status -> !steps.answer().operation().covers(status))
                .forEach(status -> {
                    steps.add(
                            false,
                            Kind.ANOTHER_STATUS,
                            status + " with the body of " + answer.status(),
                            new HttpResponse(status, answer.headers(), answer.body()));
                    steps.add(
                            false,
                            Kind.ANOTHER_STATUS,
                            status + " without a body",
                            new HttpResponse(status, Headers.NONE, Body.EMPTY));
                });
    }

    /** Where the page documents no body, it promises nothing of it. */
    static void anyBody(Steps steps) {
        for (String type : List.of("text/html", "application/json", "application/json;charset=utf-8", "image/png")) {
            for (String body :
                    List.of("", "<h1>error</h1>", "{\"error_code\":\"X.1\",\"error_msg\":null}", "[", "null", "{}")) {
                anyBody(steps, type + " " + body, steps.headers().with("Content-Type", type), Body.of(body));
            }
        }
        anyBody(steps, "nothing at all", steps.headers(), Body.EMPTY);
        anyBody(steps, "bytes", steps.headers(), Body.of(new byte[] {(byte) 0xff, 0, (byte) 0xfe}));
    }

    private static void anyBody(Steps steps, String step, Headers headers, Body body) {
        steps.add(true, Kind.ANY_BODY, step, new HttpResponse(steps.answer().status(), headers, body));
    }

    private static HttpResponse typed(Steps steps, HttpResponse answer, String name, String type) {
        return withHeaders(answer, steps.headers().with(name, type));
    }

    private static HttpResponse withHeaders(HttpResponse answer, Headers headers) {
        return new HttpResponse(answer.status(), headers, answer.body());
    }
}
