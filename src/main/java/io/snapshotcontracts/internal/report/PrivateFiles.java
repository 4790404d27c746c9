package io.snapshotcontracts.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner can read, where the file system knows owners. */
final class PrivateFiles {

    private PrivateFiles() {}

    static void createFolder(Path folder) throws IOException {
        // createDirectories of older JDKs refuses a link to a folder
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only(folder, "rwx------"));
        }
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** A file that is written under a temporary name. */
    record Draft(Path draft, Path target) {

        static Draft of(Path folder, String name, String text) throws IOException {
            // beside its target, since a move is atomic only within one file system
            Path file = Files.createTempFile(folder, "." + name + "-", ".tmp", only(folder, "rw-------"));
            Draft draft = new Draft(file, folder.resolve(name));
            try {
                Files.writeString(file, WellFormed.text(text), UTF_8);
            } catch (IOException e) {
                draft.discard();
                throw e;
            }
            return draft;
        }

        void publish() throws IOException {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }

        /** The same where the file must not exist. */
        void publishNew() throws IOException {
            Files.move(draft, target);
        }

        /** Deletes the file where it can; a failure must not hide the first one. */
        void discard() {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                draft.toFile().deleteOnExit();
            }
        }
    }
}
