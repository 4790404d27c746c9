package io.snapshotcontracts.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files that the references of one document may lead to: those of its folder, and nothing outside of it. */
final class DocumentFolder {

    private final @Nullable Path root;
    private final Map<String, DocumentFile> read = new ConcurrentHashMap<>();

    /** @param root null where the document is a text without a folder */
    DocumentFolder(@Nullable Path root) {
        this.root = root;
    }

    /**
     * A file of the folder.
     *
     * @param path relative to the folder
     * @throws UnusableDocumentException where there is none, or it is no JSON or YAML; the message is a clause
     */
    DocumentFile file(String path) {
        DocumentFile known = read.get(path);
        return known == null ? remember(new DocumentFile(this, path, load(path))) : known;
    }

    DocumentFile remember(DocumentFile file) {
        DocumentFile known = read.putIfAbsent(file.path(), file);
        return known == null ? file : known;
    }

    private JsonNode load(String path) {
        if (root == null) {
            throw new UnusableDocumentException("other files are not read here; bundle them into one file first");
        }
        try {
            Path folder = root.toRealPath();
            Path file = folder.resolve(path);
            if (!Files.isRegularFile(file)) {
                throw new UnusableDocumentException("there is no such file in the folder");
            }
            if (!file.toRealPath().startsWith(folder)) {
                throw new UnusableDocumentException("nothing outside the folder is read");
            }
            if (Files.size(file) > DocumentText.LARGEST) {
                throw new UnusableDocumentException("the file is too large");
            }
            return DocumentText.read(path, Files.readAllBytes(file));
        } catch (IOException | InvalidPathException | ClosedFileSystemException e) {
            throw new UnusableDocumentException("the file cannot be read", e);
        }
    }
}
