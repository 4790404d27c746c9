package io.snapshotcontracts.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A WireMock folder of as many mappings as are wanted, a file for each, as {@code mappings} makes them of operations with
 * two path parameters: of 20, three are for one URL, fifteen for a preference, one is for a missing credential and one for
 * any identifier.
 */
final class Mappings {

    private static final int OF_ONE_OPERATION = 20;

    private static final String ANY = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%(?!2[Ff])[0-9A-Fa-f]{2})++";

    private Mappings() {}

    static Path write(int many) throws IOException {
        Path folder = Settings.FOLDER.resolve("mappings-" + many);
        Path files = Files.createDirectories(folder.resolve("mappings"));
        for (int i = 0; i < many; i++) {
            Files.writeString(
                    files.resolve("thing-" + i + ".json"),
                    String.format(
                            Locale.ROOT,
                            "{%s, \"response\": {\"status\": 200, \"headers\": {\"Content-Type\": \"application/json\"},"
                                    + " \"jsonBody\": %s}}",
                            matching(i),
                            Interactions.answer(i, 1)));
        }
        return folder;
    }

    private static String matching(int i) {
        int kind = i % OF_ONE_OPERATION;
        String anyUrl = "\"urlPattern\": \"/v1/" + ANY + "/things-" + i / OF_ONE_OPERATION + "/" + ANY + "\"";
        if (kind < 3) {
            return mapping(5, "\"url\": \"" + url(i) + "\"", "\"X-Auth-Token\": {\"matches\": \"^.+$\"}");
        }
        if (kind == 3) {
            return mapping(1, anyUrl, "\"X-Auth-Token\": {\"or\": [{\"absent\": true}, {\"doesNotMatch\": \".+\"}]}");
        }
        if (kind == 4) {
            return mapping(9, anyUrl, "\"X-Auth-Token\": {\"matches\": \"^.+$\"}");
        }
        String preference =
                "(?i)(?>(?:|.*?[,;]\\\\s*)example\\\\s*=)\\\\s*\\\"?(?:answer-" + i + ")\\\"?\\\\s*(?:[,;].*)?";
        return mapping(2, anyUrl, "\"Prefer\": {\"matches\": \"" + preference + "\"}");
    }

    private static String mapping(int priority, String url, String header) {
        return "\"priority\": " + priority + ", \"request\": {\"method\": \"GET\", " + url + ", \"headers\": {" + header
                + "}}";
    }

    /** For one URL of an operation in the middle, wherever the search begins. */
    static String request(int many) {
        int middle = many / 2 / OF_ONE_OPERATION * OF_ONE_OPERATION;
        return "GET " + url(middle) + " HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n\r\n";
    }

    private static String url(int i) {
        return "/v1/project-7/things-" + i / OF_ONE_OPERATION + "/thing-" + i;
    }
}
