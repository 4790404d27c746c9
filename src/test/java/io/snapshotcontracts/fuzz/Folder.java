package io.snapshotcontracts.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A folder of contracts for one input after the other. */
final class Folder {

    private final Path path;

    Folder() {
        try {
            path = Files.createTempDirectory("fuzz");
            path.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** Writes a file, or takes it away where there is no text. */
    Path write(String name, @Nullable String text) throws IOException {
        Path file = path.resolve(name);
        if (text == null) {
            Files.deleteIfExists(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            file.toFile().deleteOnExit();
        }
        return file;
    }
}
