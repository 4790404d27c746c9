package io.snapshotcontracts.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A WireMock folder of as many mappings as are wanted, each of a file, a URL and an answer of its own. */
final class Mappings {

    private Mappings() {}

    static Path write(int many) throws IOException {
        Path folder = Settings.FOLDER.resolve("mappings-" + many);
        Path files = Files.createDirectories(folder.resolve("mappings"));
        for (int i = 0; i < many; i++) {
            Files.writeString(
                    files.resolve("thing-" + i + ".json"),
                    String.format(
                            Locale.ROOT,
                            "{\"request\": {\"method\": \"GET\", \"url\": \"%s\", \"headers\": {\"X-Auth-Token\":"
                                    + " {\"matches\": \"^.+$\"}}}, \"response\": {\"status\": 200, \"headers\":"
                                    + " {\"Content-Type\": \"application/json\"}, \"jsonBody\": %s}}",
                            url(i),
                            Interactions.answer(i, 1)));
        }
        return folder;
    }

    /** For a mapping in the middle, wherever the search begins. */
    static String request(int many) {
        return "GET " + url(many / 2) + " HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n\r\n";
    }

    private static String url(int i) {
        return "/v1/things/thing-" + i;
    }
}
