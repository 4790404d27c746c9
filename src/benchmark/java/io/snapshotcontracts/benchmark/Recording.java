package io.snapshotcontracts.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A HAR of as many exchanges as are wanted, half of each vendor's. */
final class Recording {

    private Recording() {}

    static Path legal(int exchanges) throws IOException {
        return write("legal-", exchanges, false);
    }

    /** Every fifth answer violates its page. */
    static Path violating(int exchanges) throws IOException {
        return write("violating-", exchanges, true);
    }

    private static Path write(String name, int exchanges, boolean violates) throws IOException {
        Path recording = Files.createDirectories(Settings.FOLDER).resolve(name + exchanges + ".har");
        try (BufferedWriter out = Files.newBufferedWriter(recording)) {
            out.write("{\"log\": {\"version\": \"1.2\", \"creator\": {\"name\": \"benchmark\", \"version\": \"1\"},"
                    + " \"entries\": [\n");
            for (int i = 0; i < exchanges; i++) {
                out.write(i == 0 ? "" : ",\n");
                out.write(entry(
                        i,
                        (violates && i % 5 == 0 ? RecordedAnswers.violating(i) : RecordedAnswers.legal(i)).toString()));
            }
            out.write("]}}\n");
        }
        return recording;
    }

    private static String url(int i) {
        return RecordedAnswers.isOfDws(i)
                ? "https://dws.eu-de.otc.t-systems.com/v1.0/89cd04f168b84af6be287f71730fdb4b/snapshots"
                : "https://api.instavm.io/v1/snapshots/snap_" + i;
    }

    private static String entry(int i, String answer) {
        return String.format(
                Locale.ROOT,
                "{\"startedDateTime\": \"2026-01-01T00:%02d:%02d.000Z\", \"time\": 12.5, \"request\": {\"method\":"
                        + " \"GET\", \"url\": \"%s\", \"httpVersion\": \"HTTP/2.0\", \"cookies\": [], \"headers\": [{\"name\":"
                        + " \"Accept\", \"value\": \"application/json\"}], \"queryString\": [], \"headersSize\": -1,"
                        + " \"bodySize\": 0}, \"response\": {\"status\": 200, \"statusText\": \"OK\", \"httpVersion\":"
                        + " \"HTTP/2.0\", \"cookies\": [], \"headers\": [{\"name\": \"Content-Type\", \"value\":"
                        + " \"application/json\"}], \"content\": {\"size\": %d, \"mimeType\": \"application/json\","
                        + " \"text\": \"%s\"}, \"redirectURL\": \"\", \"headersSize\": -1, \"bodySize\": %d}, \"cache\": {},"
                        + " \"timings\": {\"send\": 0.1, \"wait\": 11, \"receive\": 1.4}}",
                i / 60 % 60,
                i % 60,
                url(i),
                answer.length(),
                answer.replace("\"", "\\\""),
                answer.length());
    }
}
