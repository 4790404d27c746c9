package io.snapshotcontracts.internal.contract;

import java.nio.file.Path;
import java.util.function.Function;

/** Where a folder lies, of which parts are read later. */
sealed interface FolderPlace {

    /** What a reader makes of the folder, which is there for as long as it reads. */
    <T> T read(Function<Path, T> reader);

    record Directory(Path path) implements FolderPlace {

        @Override
        public <T> T read(Function<Path, T> reader) {
            return reader.apply(path);
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    record OfClassPath(String name) implements FolderPlace {

        @Override
        public <T> T read(Function<Path, T> reader) {
            return ClassPathFolder.read(name, reader);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
