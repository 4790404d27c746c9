package io.snapshotcontracts.internal.coverage;

import io.snapshotcontracts.internal.contract.Documentation.Operation;
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

    static void mediaTypes(String documented, Set<String> allowed, Steps steps) {
        HttpResponse answer = steps.json(steps.body().toString());
        OTHER_TYPES.stream()
                .filter(type -> allowed.stream().noneMatch(other -> isWithin(type, other)))
                .forEach(type -> steps.add(false, "another media type", type, typed(answer, "Content-Type", type)));
        String kind = "any header";
        steps.add(true, kind, "no Content-Type", withHeaders(answer, Headers.NONE));
        for (String type : List.of(
                documented + "; charset=utf-8",
                documented + ";charset=\"UTF-8\"",
                documented + " ; odd=\"a;b\"",
                documented.toUpperCase(Locale.ROOT),
                documented.equals("application/json") ? "Application/Json; Charset=ISO-8859-1" : documented)) {
            steps.add(true, kind, type, typed(answer, "Content-Type", type));
        }
        steps.add(true, kind, "content-type", typed(answer, "content-type", documented));
        steps.add(true, kind, "CONTENT-TYPE", typed(answer, "CONTENT-TYPE", documented));
        steps.add(
                true,
                kind,
                "X-Unknown",
                withHeaders(answer, answer.headers().with("X-Unknown", "a, b").with("Server", "nginx")));
    }

    /** Whether a media type is one that the page lists, without a look at parameters. */
    private static boolean isWithin(String type, String listed) {
        String range = listed.replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
        String plain = type.replaceFirst("\\s*;.*", "");
        return range.equals("*/*")
                || range.equals(plain)
                || (range.endsWith("/*") && plain.startsWith(range.substring(0, range.length() - 1)));
    }

    static void statuses(Operation operation, Steps steps) {
        HttpResponse answer = steps.json(steps.body().toString());
        STATUSES.stream().filter(status -> !operation.covers(status)).forEach(status -> {
            steps.add(
                    false,
                    "a status that is not listed",
                    status + " with the body of " + answer.status(),
                    new HttpResponse(status, answer.headers(), answer.body()));
            steps.add(
                    false,
                    "a status that is not listed",
                    status + " without a body",
                    new HttpResponse(status, Headers.NONE, Body.EMPTY));
        });
    }

    /** Where the page documents no body, it promises nothing of it. */
    static void anyBody(int status, Steps steps) {
        String kind = "any body where none is documented";
        for (String type : List.of("text/html", "application/json", "application/json;charset=utf-8", "image/png")) {
            for (String body :
                    List.of("", "<h1>error</h1>", "{\"error_code\":\"X.1\",\"error_msg\":null}", "[", "null", "{}")) {
                Headers headers = Headers.NONE.with("Content-Type", type);
                steps.add(true, kind, type + " " + body, new HttpResponse(status, headers, Body.of(body)));
            }
        }
        steps.add(true, kind, "nothing at all", new HttpResponse(status, Headers.NONE, Body.EMPTY));
        steps.add(true, kind, "bytes", new HttpResponse(status, Headers.NONE, Body.of(new byte[] {
            (byte) 0xff, 0, (byte) 0xfe
        })));
    }

    private static HttpResponse typed(HttpResponse answer, String name, String type) {
        return withHeaders(answer, Headers.NONE.with(name, type));
    }

    private static HttpResponse withHeaders(HttpResponse answer, Headers headers) {
        return new HttpResponse(answer.status(), headers, answer.body());
    }
}
