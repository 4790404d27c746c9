package io.snapshotcontracts.internal.traffic;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small recordings. */
final class Har {

    static final String URL = "https://dws.example/v1.0/p/snapshots";
    static final String LEGAL = "{\"snapshots\": [], \"count\": 0}";

    private Har() {}

    static byte[] of(String... entries) {
        return bytes("{\"log\": {\"version\": \"1.2\", \"entries\": [" + String.join(",", List.of(entries)) + "]}}");
    }

    static String get(int status, String content) {
        return entry("GET", URL, status, content);
    }

    static String entry(String method, String url, int status, String content) {
        return "{\"startedDateTime\": \"2026-01-01T00:00:00Z\", \"request\": {\"method\": \"" + method
                + "\", \"url\": \"" + url + "\"}, \"response\": {\"status\": " + status + ", \"content\": " + content
                + "}}";
    }

    static String json(String body) {
        return "{\"size\": " + body.length() + ", \"mimeType\": \"application/json\", \"text\": " + quoted(body) + "}";
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
