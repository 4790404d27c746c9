package io.snapshotcontracts.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFolderTest {

    private static final String OURS = "{\"metadata\": {\"snapshot-contracts\": {}}}";
    private static final SortedMap<String, String> GENERATED = new TreeMap<>(Map.of("a.json", OURS));

    @TempDir
    private Path root;

    @Test
    void folderThatIsNewOrEmptyOrOursIsMadeCurrent() throws IOException {
        for (Path folder : new Path[] {root, root.resolve("new"), root}) {
            MappingFolder.at(folder).write(GENERATED);

            assertThat(MappingFolder.at(folder).differences(GENERATED)).isEmpty();
            assertThat(folder.resolve("mappings/a.json")).hasContent(OURS);
        }
        assertThat(root.toFile().list()).containsExactlyInAnyOrder("mappings", "new");
    }

    @Test
    void mappingsAreReplacedAsAWhole() throws IOException {
        MappingFolder.at(root).write(new TreeMap<>(Map.of("b.json", "{\"mappings\": [" + OURS + "]}")));
        Files.writeString(root.resolve("notes.txt"), "theirs");

        MappingFolder.at(root).write(GENERATED);

        assertThat(root.resolve("mappings").toFile().list()).containsExactly("a.json");
        assertThat(root.toFile().list()).containsExactlyInAnyOrder("mappings", "notes.txt");
        assertThat(MappingFolder.at(root).differences(new TreeMap<>()))
                .containsExactly(root.resolve("mappings/a.json") + " is an orphan: nothing generates it");
    }

    @ParameterizedTest
    @ValueSource(strings = {".new-1/mappings/a.json", ".new-1/old/a.json", ".new-1/mappings"})
    void whatAKilledRunHasLeftIsRemoved(String left) throws IOException {
        Path file = root.resolve(left);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{ half a m");

        MappingFolder.at(root).write(GENERATED);

        assertThat(root.toFile().list()).containsExactly("mappings");
    }

    @ParameterizedTest
    @ValueSource(strings = {".new-1/notes.txt", "new-1/mappings/a.json", ".new-1"})
    void whatNoRunHasLeftIsNotRemoved(String theirs) throws IOException {
        Path file = root.resolve(theirs);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "theirs");

        assertRefused(root, root + " is not empty and holds no folder 'mappings'; give a new folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "mappings/a.txt      → {\"metadata\": {\"snapshot-contracts\": {}}}",
                "mappings/a.json     → {\"metadata\": {}}",
                "mappings/a.json     → {\"mappings\": [{\"name\": \"theirs\"}]}",
                "mappings/a.json     → {",
                "mappings/sub/a.json → {}",
            })
    void mappingOfOthersIsNotRemoved(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);

        assertRefused(
                root,
                root.resolve(file) + ": this program did not make the file, and would remove it; give another folder");
    }

    @Test
    void placeOfSomethingElseIsRefused() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");

        assertRefused(file, file + " is a file, not a folder");
        assertRefused(root, root + " is not empty and holds no folder 'mappings'; give a new folder");
        Path link = Files.createFile(root.resolve("mappings"));
        assertRefused(link, link + " is a file, not a folder");
        assertRefused(root, root + " is not empty and holds no folder 'mappings'; give a new folder");
    }

    private static void assertRefused(Path folder, String message) {
        assertThatExceptionOfType(MappingFolderException.class)
                .isThrownBy(() -> MappingFolder.at(folder))
                .withMessage(message);
    }
}
