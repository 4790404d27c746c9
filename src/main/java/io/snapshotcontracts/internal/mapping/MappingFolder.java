package io.snapshotcontracts.internal.mapping;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A root folder of WireMock whose mappings this program makes. One that holds anything else in their place is refused,
 * and the mappings are replaced as a whole.
 */
public final class MappingFolder {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MAPPINGS = "mappings";
    private static final String OLD = "old";

    /** Where the new mappings are made, and the old ones wait until those are in place. */
    private static final String UNFINISHED = ".new-";

    private static final Set<String> PARTS = Set.of(MAPPINGS, OLD);

    private final Path root;
    private final Path mappings;

    private MappingFolder(Path root) {
        this.root = requireNonNull(root, "root");
        this.mappings = root.resolve(MAPPINGS);
    }

    /**
     * Looks at a folder, which need not exist yet.
     *
     * @throws MappingFolderException where there is something else at its place
     */
    public static MappingFolder at(Path root) {
        MappingFolder folder = new MappingFolder(root);
        try {
            folder.refuseOthers();
        } catch (IOException | UncheckedIOException e) {
            throw new MappingFolderException(root + ": the folder cannot be read", e);
        }
        return folder;
    }

    private void refuseOthers() throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new MappingFolderException(root + " is a file, not a folder", null);
        }
        try (Stream<Path> entries = Files.list(root)) {
            if (!Files.isDirectory(mappings) && entries.anyMatch(entry -> !isLeftover(entry))) {
                throw new MappingFolderException(
                        root + " is not empty and holds no folder '" + MAPPINGS + "'; give a new folder", null);
            }
        }
        if (Files.isDirectory(mappings)) {
            try (Stream<Path> files = Files.walk(mappings)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!isOurs(file)) {
                        throw new MappingFolderException(
                                file + ": this program did not make the file, and would remove it; give another folder",
                                null);
                    }
                }
            }
        }
    }

    private static boolean isOurs(Path file) throws IOException {
        if (!file.toString().endsWith(".json")) {
            return false;
        }
        JsonNode json;
        try {
            json = JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            return false;
        }
        JsonNode first = json.has(MAPPINGS) ? json.path(MAPPINGS).path(0) : json;
        return first.at("/metadata/snapshot-contracts").isObject();
    }

    /** One sentence for each file that is missing, differs or is made no more; none where the folder is current. */
    public List<String> differences(SortedMap<String, String> generated) {
        try {
            return new GeneratedFolder(mappings).differences(generated);
        } catch (UncheckedIOException e) {
            throw new MappingFolderException(mappings + ": the folder cannot be read", e);
        }
    }

    /**
     * Makes the folder current. The new mappings are complete before they take the place of the old ones.
     *
     * @throws MappingFolderException where the folder cannot be written; its mappings are the old ones then
     */
    public void write(SortedMap<String, String> generated) {
        try {
            Files.createDirectories(root);
            removeLeftovers();
            Path made = Files.createTempDirectory(root, UNFINISHED);
            Path old = made.resolve(OLD);
            Path fresh = made.resolve(MAPPINGS);
            try {
                new GeneratedFolder(fresh).write(generated);
                if (Files.exists(mappings)) {
                    Files.move(mappings, old);
                }
                replace(fresh, old);
            } finally {
                delete(made);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new MappingFolderException(root + ": the folder cannot be written", e);
        }
    }

    private void removeLeftovers() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            for (Path entry : entries.filter(MappingFolder::isLeftover).toList()) {
                delete(entry);
            }
        }
    }

    /** Whether a run that was killed has left it. */
    private static boolean isLeftover(Path entry) {
        if (!entry.getFileName().toString().startsWith(UNFINISHED) || !Files.isDirectory(entry)) {
            return false;
        }
        try (Stream<Path> parts = Files.list(entry)) {
            return parts.map(part -> part.getFileName().toString()).allMatch(PARTS::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(Path fresh, Path old) throws IOException {
        try {
            Files.move(fresh, mappings);
        } catch (IOException e) {
            if (Files.exists(old)) {
                Files.move(old, mappings);
            }
            throw e;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
