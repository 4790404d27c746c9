package io.snapshotcontracts.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A clock that processes see in place of the system's: libfaketime, where it is installed. It steps; time goes on. */
final class FakeClock {

    private static final List<String> PLACES = List.of(
            "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib64/faketime/libfaketimeMT.so.1",
            "/usr/lib/faketime/libfaketimeMT.so.1");

    private final Path library;
    private final Path offset;

    private FakeClock(Path library, Path offset) {
        this.library = library;
        this.offset = offset;
    }

    /** Null where the library is not installed. */
    static @Nullable FakeClock in(Path folder) throws IOException {
        for (String place : PLACES) {
            if (Files.exists(Path.of(place))) {
                FakeClock clock =
                        new FakeClock(Path.of(place), folder.resolve("offset").toAbsolutePath());
                clock.step("+0");
                return clock;
            }
        }
        return null;
    }

    Product seenBy(Product product) {
        return product.with(Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_NO_CACHE",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", // else timed waits of the JVM spin
                "0",
                "DONT_FAKE_MONOTONIC",
                "1"));
    }

    /** Sets it to the true time and that much, such as {@code +1h}. */
    void step(String by) throws IOException {
        Path draft = offset.resolveSibling("offset.tmp");
        Files.writeString(draft, by + "\n");
        Files.move(draft, offset, StandardCopyOption.ATOMIC_MOVE);
    }
}
