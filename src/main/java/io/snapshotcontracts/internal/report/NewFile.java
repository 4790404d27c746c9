package io.snapshotcontracts.internal.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A file that a run writes and that must not exist before: written completely or not at all, readable by its owner alone. */
public final class NewFile {

    private final Path file;

    private NewFile(Path file) {
        this.file = file;
    }

    /**
     * Checks that the file can be written.
     *
     * @throws NewFileException where it exists, or its folder takes no file
     */
    public static NewFile at(Path file) {
        NewFile made = new NewFile(file);
        if (file.toString().isEmpty()) {
            throw new NewFileException("the name of a file to write must not be empty", null);
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NewFileException(file + ": the file exists already; name a new one", null);
        }
        made.draft("").discard();
        return made;
    }

    /**
     * Writes the file.
     *
     * @throws NewFileException where that fails
     */
    public void write(String text) {
        PrivateFiles.Draft draft = draft(text);
        try {
            draft.publishNew();
        } catch (FileAlreadyExistsException e) {
            throw new NewFileException(file + ": the file exists already; name a new one", e);
        } catch (IOException e) {
            throw cannot(e);
        } finally {
            draft.discard();
        }
    }

    private PrivateFiles.Draft draft(String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path name = file.getFileName();
            if (folder == null || name == null) {
                throw new NewFileException(file + ": this is no file's name", null);
            }
            return PrivateFiles.Draft.of(folder, name.toString(), text);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private NewFileException cannot(IOException e) {
        return new NewFileException(file + ": the file cannot be written; is its folder there, and yours?", e);
    }
}
