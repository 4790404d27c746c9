package io.snapshotcontracts.internal.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder of committed JSON files, held against those that are generated. */
public final class GeneratedFolder {

    private final Path folder;
    private final Predicate<String> isOurs;

    /**
     * Looks at a folder, which need not exist yet.
     *
     * @param folder holds nothing else that ends in {@code .json}, in its subfolders either
     */
    public GeneratedFolder(Path folder) {
        this(folder, name -> true);
    }

    /**
     * Looks at some files of a folder, which need not exist yet.
     *
     * @param isOurs whether the generated files would replace one that has this name, with slashes; others are left alone
     */
    public GeneratedFolder(Path folder, Predicate<String> isOurs) {
        this.folder = requireNonNull(folder, "folder");
        this.isOurs = requireNonNull(isOurs, "isOurs");
    }

    /**
     * One sentence for each file that is missing, differs (with the first line that does) or is not generated.
     *
     * @return empty where the folder is current
     */
    public List<String> differences(SortedMap<String, String> generated) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> orphans = new TreeSet<>(names());
        generated.forEach((name, expected) -> {
            if (orphans.remove(name)) {
                difference(name, expected).ifPresent(differences::add);
            } else {
                differences.add(place(name) + " is missing");
            }
        });
        orphans.forEach(name -> differences.add(place(name) + " is an orphan: nothing generates it"));
        return differences;
    }

    /** Makes the folder current: writes what is missing or differs and deletes what is not generated. */
    public void write(SortedMap<String, String> generated) {
        try {
            Files.createDirectories(folder);
            TreeSet<String> orphans = new TreeSet<>(names());
            orphans.removeAll(generated.keySet());
            for (String orphan : orphans) {
                Files.delete(folder.resolve(orphan));
            }
            for (Map.Entry<String, String> file : generated.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // as WireMock reads them: subfolders too
    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".json"))
                    .filter(isOurs)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> difference(String name, String expected) {
        String place = place(name);
        try {
            String actual = Files.readString(folder.resolve(name), UTF_8);
            return FirstDifference.between(expected, actual).map(difference -> place + " differs " + difference);
        } catch (CharacterCodingException e) {
            return Optional.of(place + " differs: it is not UTF-8 text");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String place(String name) {
        return folder.resolve(name).toString().replace('\\', '/');
    }
}
