package io.snapshotcontracts.internal.init;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import io.snapshotcontracts.internal.openapi.YamlWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files with which a vendor's folder begins. What is wrong is an {@link IllegalArgumentException} of one sentence. */
public final class NewFolder {

    private final Path folder;
    private final String provider;

    /** A folder, which need not be there yet, and the provider whose files are to lie in it. */
    public NewFolder(Path folder, String provider) {
        if (provider.isBlank() || provider.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a provider's name has to be a text on one line");
        }
        this.folder = folder;
        this.provider = provider;
    }

    /**
     * What was written.
     *
     * @param operations each by its method and path
     */
    public record Written(Path documentation, Path environment, List<String> operations) {

        public Written {
            operations = List.copyOf(operations);
        }
    }

    /** Refuses what is there already, so that it need not be found out after a document of megabytes was read. */
    public void checkNothingIsThere() {
        for (String name : Documentation.fileNames(provider)) {
            refuse(folder.resolve("documentation").resolve(name));
        }
        refuse(environment());
    }

    private static void refuse(Path file) {
        if (Files.exists(file)) {
            throw alreadyThere(file);
        }
    }

    private static IllegalArgumentException alreadyThere(Path file) {
        return new IllegalArgumentException(file + " is there already, and nothing is overwritten");
    }

    private Path documentation() {
        return folder.resolve("documentation")
                .resolve(Documentation.fileNames(provider).get(0));
    }

    private Path environment() {
        String file = Documentation.fileNames(provider).get(0);
        return folder.resolve(file.substring(0, file.lastIndexOf(".openapi.")) + ".environment.yaml");
    }

    /**
     * Writes both files, or none of them.
     *
     * @param source where the document was read
     * @param text the document
     * @param wanted identifiers or methods and paths of operations; none for all, where they are few
     */
    public Written write(String source, String text, List<String> wanted) {
        checkNothingIsThere();
        OpenApiDocument document;
        List<ApiOperation> operations;
        Map<Path, String> files = new LinkedHashMap<>();
        try {
            document = OpenApiDocument.read(source, text);
            operations = new OperationChoice(document).of(wanted);
            files.put(documentation(), YamlWriter.of(Excerpt.of(document, operations)));
        } catch (UnusableDocumentException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        files.put(environment(), new EnvironmentText(provider, document, operations).of(source));
        write(files);
        return new Written(
                documentation(),
                environment(),
                operations.stream()
                        .map(operation -> operation.method() + " " + operation.pathTemplate())
                        .toList());
    }

    private static void write(Map<Path, String> files) {
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Path parent = file.getKey().toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createFile(file.getKey());
                written.add(file.getKey());
                Files.writeString(file.getKey(), file.getValue(), UTF_8, StandardOpenOption.WRITE);
            }
        } catch (FileAlreadyExistsException e) {
            remove(written);
            throw alreadyThere(Path.of(e.getFile()));
        } catch (IOException e) {
            remove(written);
            throw new IllegalArgumentException("the files cannot be written: " + e.getMessage(), e);
        }
    }

    private static void remove(List<Path> written) {
        for (Path file : written) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new IllegalArgumentException(file + " could be written only in part, and not be removed", e);
            }
        }
    }
}
