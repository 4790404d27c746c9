package io.snapshotcontracts.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One file of recorded traffic, opened; what it is, plain or compressed, its first bytes tell. */
final class Recording implements AutoCloseable {

    private static final int GZIP_MAGIC = 0x8b1f;
    private static final int ZIP_MAGIC = 0x4b50;

    private final String source;
    private final InputStream in;
    private final Entries entries;
    private long next;
    private boolean damaged;

    private Recording(String source, InputStream in, Entries entries) {
        this.source = source;
        this.in = in;
        this.entries = entries;
    }

    /**
     * Opens a file and looks at its beginning.
     *
     * @throws InvalidTrafficException where it is no recording
     */
    static Recording open(Path file, long maxBodyBytes) {
        String source = file.toString();
        if (Files.isDirectory(file)) {
            throw new InvalidTrafficException(source, "this is a folder; name the files in it");
        }
        if (!Files.exists(file)) {
            throw new InvalidTrafficException(source, "there is no such file");
        }
        try {
            return of(source, Files.newInputStream(file), maxBodyBytes);
        } catch (AccessDeniedException e) {
            throw new InvalidTrafficException(source, "the file cannot be read: permission denied", e);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    /** The same for what is open already; closing the recording closes it. */
    static Recording of(String source, InputStream in, long maxBodyBytes) {
        try {
            EntryReader reader = new EntryReader(maxBodyBytes);
            InputStream plain = plain(source, in);
            RecordedStart start = new RecordedStart(plain);
            TrafficFormat format = TrafficFormat.of(start, reader);
            if (format == null) {
                String problem = new String(start.recorded(), java.nio.charset.StandardCharsets.UTF_8).isBlank()
                        ? "the file is empty"
                        : "this is neither HAR (a JSON object with 'log') nor one HAR entry a line";
                throw new InvalidTrafficException(source, problem);
            }
            LongStrings shortened = new LongStrings(start.fromTheFirstByte(), EntryReader.longestString(maxBodyBytes));
            Entries entries = format == TrafficFormat.HAR
                    ? new HarEntries(source, reader, shortened)
                    : new NdjsonEntries(reader, shortened);
            return new Recording(source, in, entries);
        } catch (IOException e) {
            closeQuietly(in);
            throw unreadable(source, e);
        } catch (InvalidTrafficException e) {
            closeQuietly(in);
            throw e;
        }
    }

    private static InputStream plain(String source, InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 64 * 1024);
        buffered.mark(2);
        int magic = buffered.read() | buffered.read() << 8;
        buffered.reset();
        if (magic == ZIP_MAGIC) {
            throw new InvalidTrafficException(source, "this is a ZIP archive; unpack it and name the .har file in it");
        }
        return magic == GZIP_MAGIC ? new GZIPInputStream(buffered, 64 * 1024) : buffered;
    }

    private static InvalidTrafficException unreadable(String source, IOException e) {
        String problem = e instanceof EOFException || e instanceof ZipException
                ? "the compressed file is damaged or ends too early"
                : "the file cannot be read: " + e.getMessage();
        return new InvalidTrafficException(source, problem, e);
    }

    String source() {
        return source;
    }

    /**
     * The next exchange, null after the last.
     *
     * @throws InvalidTrafficException where the file turns out to be no recording, or cannot be read any further
     */
    @Nullable
    Entry next() {
        if (damaged) {
            return null;
        }
        try {
            Entry entry = entries.next();
            next = entry == null ? next : entry.index() + 1;
            return entry;
        } catch (EOFException | ZipException e) {
            damaged = true;
            return Entry.unreadable(
                    next, "the compressed file is damaged or ends too early; from here on, nothing of it can be read");
        } catch (JsonProcessingException e) {
            throw new InvalidTrafficException(source, "the file cannot be read: " + BrokenJson.clause(e), e);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    @Override
    public void close() {
        closeQuietly(in);
    }

    private static void closeQuietly(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // it was only read; nothing is lost
            return;
        }
    }
}
