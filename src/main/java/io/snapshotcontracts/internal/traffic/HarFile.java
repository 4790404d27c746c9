package io.snapshotcontracts.internal.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.snapshotcontracts.internal.redact.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recording that grows. The end of the file is written with each entry, over the end that was there before, so that the
 * file is complete between any two entries, even if the process is killed.
 */
public final class HarFile implements AutoCloseable {

    private static final String END = "\n]}}\n";
    static final String STOPPED = "the proxy was stopped before";

    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final FileChannel channel;
    private final boolean isNew;
    private long end;
    private RecordingMask mask = new RecordingMask(new Redactor(List.of()));
    private boolean hasEntries;
    private @Nullable String problem;
    private @Nullable Missing missing;
    private boolean closed;

    /** Exchanges that passed and are not in the recording: how many, and when and why the first. */
    private record Missing(long count, Instant first, String why) {

        String clause() {
            String which = count == 1 ? "the exchange of " + first : count + " exchanges, the first of " + first;
            return "the recording lacks " + which + ": " + why;
        }
    }

    private HarFile(Path file, boolean isNew, FileChannel channel) {
        this.file = file;
        this.isNew = isNew;
        this.channel = channel;
    }

    /**
     * A recording without entries, readable by its owner alone.
     *
     * @throws InvalidTrafficException where the file cannot be written, or holds something already
     */
    public static HarFile create(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new InvalidTrafficException(file.toString(), "this is a folder; name a file in it");
            }
            if (Files.exists(file) && (!Files.isRegularFile(file) || Files.size(file) > 0)) {
                throw new InvalidTrafficException(
                        file.toString(), "the file exists already and is not overwritten; name another one");
            }
            HarFile made = new HarFile(file, !Files.exists(file), open(file));
            String version = HarFile.class.getPackage().getImplementationVersion();
            made.append("{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"snapshot-contracts\",\"version\":\""
                    + (version == null ? "" : version) + "\"},\"pages\":[],\"entries\":[");
            return made;
        } catch (IOException e) {
            String reason = e instanceof NoSuchFileException
                    ? "its folder does not exist"
                    : e instanceof AccessDeniedException ? "permission denied" : "the disk refuses it";
            throw new InvalidTrafficException(file.toString(), "the file cannot be written: " + reason, e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)} : new FileAttribute<?>[0]);
        if (posix) {
            // an empty file that was there before has others
            Files.setPosixFilePermissions(file, owner);
        }
        return channel;
    }

    /** Adds an exchange; where that fails, nothing more is recorded, and {@link #problem} says why. */
    synchronized void add(LiveExchange exchange, Entry entry, Redactor redactor) {
        if (problem != null) {
            return;
        }
        if (closed) {
            leaveOut(exchange, STOPPED);
            return;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes((hasEntries ? ",\n" : "\n").getBytes(UTF_8));
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                new HarEntry(json, mask(redactor)).write(exchange, entry.content());
            }
            append(bytes.toByteArray());
            hasEntries = true;
        } catch (RuntimeException | OutOfMemoryError e) {
            leaveOut(exchange, "its bodies were too large for the memory");
        } catch (IOException e) {
            restore();
            problem = file + ": the recording ends at " + exchange.started()
                    + ", since the file could not be written any further";
        }
    }

    /** An exchange passed that will not be in the recording; {@link #problem} reports it. */
    synchronized void leaveOut(LiveExchange exchange, String why) {
        missing = missing == null
                ? new Missing(1, exchange.started(), why)
                : new Missing(missing.count() + 1, missing.first(), missing.why());
    }

    private RecordingMask mask(Redactor redactor) {
        if (!mask.isBy(redactor)) {
            mask = new RecordingMask(redactor);
        }
        return mask;
    }

    /** Why not all exchanges are in the recording. */
    public synchronized Optional<String> problem() {
        return Optional.ofNullable(problem)
                .or(() -> Optional.ofNullable(missing).map(lacking -> file + ": " + lacking.clause()));
    }

    /** The file as it was before the entry that could not be written. */
    private void restore() {
        try {
            append(new byte[0]);
            channel.truncate(end + END.length());
        } catch (IOException e) {
            // then its last entry stays cut, which readers of recordings live with
            return;
        }
    }

    private void append(String text) throws IOException {
        append(text.getBytes(UTF_8));
    }

    private void append(byte[] text) throws IOException {
        byte[] closing = END.getBytes(UTF_8);
        ByteBuffer all = ByteBuffer.allocate(text.length + closing.length)
                .put(text)
                .put(closing)
                .flip();
        long position = end;
        while (all.hasRemaining()) {
            position += channel.write(all, position);
        }
        end += text.length;
    }

    /** Takes the file away again, since nothing will ever be recorded. */
    public synchronized void discard() {
        try {
            if (isNew) {
                Files.deleteIfExists(file);
            } else {
                channel.truncate(0);
            }
        } catch (IOException e) {
            // an empty recording does no harm
            return;
        } finally {
            close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            // all that was written is with the system already
            return;
        }
    }
}
