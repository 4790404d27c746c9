package io.snapshotcontracts.internal.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.snapshotcontracts.internal.contract.JsonProblem;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One file of recorded traffic, opened; its first bytes show its encoding and whether it is compressed. */
final class Recording implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final String source;
    private final InputStream in;
    private final @Nullable GzipMembers compressed;
    private final Entries entries;
    private long next;
    private boolean ended;

    private Recording(String source, InputStream in, @Nullable GzipMembers compressed, Entries entries) {
        this.source = source;
        this.in = in;
        this.compressed = compressed;
        this.entries = entries;
    }

    /**
     * Opens a file and looks at its beginning.
     *
     * @throws InvalidTrafficException where it is no recording
     */
    static Recording open(Path file, EntryReader reader) {
        String source = file.toString();
        if (Files.isDirectory(file)) {
            throw new InvalidTrafficException(source, "this is a folder; name the files in it");
        }
        if (!Files.exists(file)) {
            throw new InvalidTrafficException(source, "there is no such file");
        }
        try {
            if (!Files.isReadable(file)) {
                throw new InvalidTrafficException(source, "the file cannot be read: permission denied");
            }
            // a channel's stream asks a pipe for its position
            return of(source, new FileInputStream(file.toFile()), reader);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    /** The same for what is open already; closing the recording closes it. */
    static Recording of(String source, InputStream in, EntryReader reader) {
        try {
            InputStream plain = new BufferedInputStream(in, BUFFER);
            byte[] start = start(plain);
            if (start.length >= 2 && start[0] == 'P' && start[1] == 'K') {
                throw new InvalidTrafficException(
                        source, "this is a ZIP archive; unpack it and name the .har file in it");
            }
            GzipMembers compressed = null;
            if (start.length >= 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
                compressed = new GzipMembers(plain);
                plain = new BufferedInputStream(compressed, BUFFER);
                start = start(plain);
            }
            InputStream utf8 = Utf8Stream.of(plain, start);
            Entries entries = new TrafficFormat(source, reader).entries(utf8);
            return new Recording(source, plain, compressed, entries);
        } catch (IOException e) {
            closeQuietly(in);
            throw unreadable(source, e);
        } catch (InvalidTrafficException e) {
            closeQuietly(in);
            throw e;
        }
    }

    private static byte[] start(InputStream buffered) throws IOException {
        buffered.mark(Utf8Stream.START);
        byte[] start = buffered.readNBytes(Utf8Stream.START);
        buffered.reset();
        return start;
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
        if (ended) {
            return null;
        }
        try {
            Entry entry = entries.next();
            if (entry == null) {
                ended = true;
                return compressed != null && compressed.hasTrailingBytes()
                        ? Entry.unreadable(next, "the file goes on after its compressed part; the rest was not read")
                        : null;
            }
            next = entry.index() + 1;
            return entry;
        } catch (EOFException | ZipException e) {
            ended = true;
            return Entry.unreadable(
                    next, "the compressed file is damaged or ends too early; from here on, nothing of it can be read");
        } catch (JsonProcessingException e) {
            throw new InvalidTrafficException(
                    source, "the file cannot be read: " + JsonProblem.of(e).clause(), e);
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
