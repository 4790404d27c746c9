package io.snapshotcontracts.soak;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file system of two mebibytes that is full when we like. Linux lets an ordinary user mount one in a name space of his
 * own: a process holds it, commands are started in it, and from outside it is below that process's root.
 */
final class SmallDisk implements AutoCloseable {

    static final String NONE = "this system lets no ordinary user mount a file system (unshare -U -r -m)";

    private static final String SIZE = "2m";
    private static final int BLOCK = 4096;

    private final Process holder;
    private final Path inside;
    private final Path outside;

    private SmallDisk(Process holder, Path inside) {
        this.holder = holder;
        this.inside = inside;
        this.outside = Path.of("/proc", Long.toString(holder.pid()), "root", inside.toString());
    }

    /** Null where this system allows none. */
    static @Nullable SmallDisk mount(Path folder) throws IOException, InterruptedException {
        Path inside = folder.toAbsolutePath();
        Process holder = new ProcessBuilder(
                        "unshare",
                        "-U",
                        "-r",
                        "-m",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=" + SIZE + " none \"$0\" && exec tail -f /dev/null",
                        inside.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mount.log").toFile())
                .start();
        SmallDisk disk = new SmallDisk(holder, inside);
        for (int i = 0; i < 200 && holder.isAlive(); i++) {
            if (!Files.exists(disk.outside.resolve("mount.log"))) {
                return disk;
            }
            TimeUnit.MILLISECONDS.sleep(25);
        }
        disk.close();
        return null;
    }

    /** Commands that see it. */
    Product start(Product product) {
        return product.by(
                "nsenter",
                "-t",
                Long.toString(holder.pid()),
                "-U",
                "-m",
                "--preserve-credentials",
                "--wd=" + Path.of("").toAbsolutePath());
    }

    /** How commands name a file on it. */
    String named(String name) {
        return inside.resolve(name).toString();
    }

    /** The same file as we see it. */
    Path seen(String name) {
        return outside.resolve(name);
    }

    /** Fills it up but for that many bytes. */
    void leave(long bytes) throws IOException {
        Path filler = outside.resolve("filler");
        Files.deleteIfExists(filler);
        FileStore store = Files.getFileStore(outside);
        long size = Math.max(0, store.getUsableSpace() - bytes) / BLOCK * BLOCK;
        Files.write(filler, new byte[(int) size]);
    }

    List<String> names(String folder) {
        String[] names = seen(folder).toFile().list();
        return names == null ? List.of() : Stream.of(names).sorted().toList();
    }

    @Override
    public void close() {
        holder.destroyForcibly();
    }
}
