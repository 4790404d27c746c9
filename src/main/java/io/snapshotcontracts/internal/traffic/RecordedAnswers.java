package io.snapshotcontracts.internal.traffic;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.redact.Redactor;
import io.snapshotcontracts.result.Finding;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The complete answers in recordings. Each recording is read once, for all who look, since it may be a pipe. */
public final class RecordedAnswers implements AutoCloseable {

    private final Recordings recordings;
    private final long maxBodyBytes;
    private final List<Search> searches = new ArrayList<>();

    private RecordedAnswers(Recordings recordings, long maxBodyBytes) {
        this.recordings = recordings;
        this.maxBodyBytes = maxBodyBytes;
    }

    /**
     * One answer.
     *
     * @param fromBase whether it came from the base URL of the search
     * @param place which recording and entry, and when, as a clause
     */
    public record Answer(String operationId, HttpResponse response, boolean fromBase, String place) {

        public Answer {
            requireNonNull(operationId, "operationId");
            requireNonNull(response, "response");
            requireNonNull(place, "place");
        }
    }

    private record Search(Operations operations, URI base, Consumer<Answer> answers) {}

    /**
     * Looks at the beginnings of the files.
     *
     * @throws InvalidTrafficException where one cannot be used
     */
    public static RecordedAnswers open(List<Path> files, long maxBodyBytes) {
        List<String> names = files.stream().map(Path::toString).toList();
        InputStream standardInput = new FileInputStream(FileDescriptor.in);
        EntryReader reader = new EntryReader(maxBodyBytes, Wanted.ALL_OF_ANSWERS);
        return new RecordedAnswers(Recordings.open(names, standardInput, reader), maxBodyBytes);
    }

    /** Has answers to the documented operations given to a search, in order. */
    public void search(Documentation documentation, URI base, Consumer<Answer> answers) {
        searches.add(new Search(new Operations(List.of(documentation)), base, answers));
    }

    /** Reads the recordings; entries without a readable answer are left out. */
    public void read() {
        recordings.forEach(recording -> {
            for (Entry entry = recording.next(); entry != null; entry = recording.next()) {
                read(recording.source(), entry);
            }
        });
    }

    private void read(String source, Entry entry) {
        Integer status = entry.status();
        Optional<RecordedUrl> url = RecordedUrl.of(entry.url());
        if (entry.problem() != null || status == null || status < 1 || url.isEmpty()) {
            return;
        }
        RecordedBody body = RecordedBody.of(entry.content(), maxBodyBytes);
        if (body.problem() != null) {
            return;
        }
        String place = time(entry) + "in " + source + ", entry " + entry.index();
        HttpResponse response = new HttpResponse(status, EntryJudge.headers(entry), body.body());
        for (Search search : searches) {
            search.operations()
                    .find(entry.method(), entry.url())
                    .map(found -> new Answer(
                            found.operation().operationId(), response, url.get().isBelow(search.base()), place))
                    .ifPresent(search.answers());
        }
    }

    @Override
    public void close() {
        recordings.close();
    }

    private static String time(Entry entry) {
        String time = entry.startedDateTime();
        return time == null ? "" : "at " + Finding.cut(new Redactor(entry.secrets()).redact(time)) + " ";
    }
}
