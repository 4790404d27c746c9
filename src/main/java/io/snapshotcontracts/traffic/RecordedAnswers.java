package io.snapshotcontracts.traffic;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.contract.Documentation;
import io.snapshotcontracts.http.HttpResponse;
import io.snapshotcontracts.redact.Redactor;
import io.snapshotcontracts.result.Finding;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The complete answers of one provider in recordings, for whoever looks for one of a kind. */
public final class RecordedAnswers {

    private RecordedAnswers() {}

    /**
     * One answer.
     *
     * @param fromBase whether it came from the base URL that was asked for
     * @param place which recording and entry, and when, as a clause
     */
    public record Answer(String operationId, HttpResponse response, boolean fromBase, String place) {

        public Answer {
            requireNonNull(operationId, "operationId");
            requireNonNull(response, "response");
            requireNonNull(place, "place");
        }
    }

    /**
     * Looks at the beginnings of the files.
     *
     * @throws InvalidTrafficException where one cannot be used
     */
    public static void check(List<Path> files, long maxBodyBytes) {
        files.forEach(file -> Recording.open(file, maxBodyBytes).close());
    }

    /** Tells of each answer to a documented operation, in order; entries without a readable answer are left out. */
    public static void forEach(
            List<Path> files, long maxBodyBytes, Documentation documentation, URI base, Consumer<Answer> answers) {
        Operations operations = new Operations(List.of(documentation));
        for (Path file : files) {
            try (Recording recording = Recording.open(file, maxBodyBytes)) {
                for (Entry entry = recording.next(); entry != null; entry = recording.next()) {
                    answer(recording.source(), entry, maxBodyBytes, operations, base)
                            .ifPresent(answers);
                }
            }
        }
    }

    private static Optional<Answer> answer(
            String source, Entry entry, long maxBodyBytes, Operations operations, URI base) {
        Integer status = entry.status();
        if (entry.problem() != null || status == null || status < 1) {
            return Optional.empty();
        }
        RecordedBody body = RecordedBody.of(entry.content(), maxBodyBytes);
        if (body.problem() != null) {
            return Optional.empty();
        }
        return operations
                .find(entry.method(), entry.url())
                .map(documented -> new Answer(
                        documented.operation().operationId(),
                        new HttpResponse(status, EntryJudge.headers(entry), body.body()),
                        isBelow(base, entry.url()),
                        time(entry) + "in " + source + ", entry " + entry.index()));
    }

    private static String time(Entry entry) {
        String time = entry.startedDateTime();
        return time == null ? "" : "at " + Finding.cut(new Redactor(entry.secrets()).redact(time)) + " ";
    }

    /** Whether a URL names the same server as the base, and a path below the base's. */
    static boolean isBelow(URI base, String url) {
        try {
            URI uri = new URI(url.split("[?#]", 2)[0]);
            return server(base).equals(server(uri))
                    && String.valueOf(uri.getRawPath()).startsWith(withoutLastSlash(base.getRawPath()) + "/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String server(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
