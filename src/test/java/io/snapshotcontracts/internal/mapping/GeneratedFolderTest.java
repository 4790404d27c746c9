package io.snapshotcontracts.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFolderTest {

    private static final SortedMap<String, String> GENERATED =
            new TreeMap<>(Map.of("a.json", "{\n  \"a\": 1\n}\n", "b.json", "{}\n"));

    @TempDir
    Path root;

    private GeneratedFolder folder;

    @BeforeEach
    void write() {
        folder = new GeneratedFolder(root);
        folder.write(GENERATED);
    }

    @Test
    void folderIsCurrentAfterItWasWritten() throws IOException {
        assertThat(folder.differences(GENERATED)).isEmpty();
        assertThat(file("a.json")).hasContent("{\n  \"a\": 1\n}\n");
        assertThat(file("b.json")).hasContent("{}\n");
    }

    @Test
    void absentFolderMissesEveryFile() {
        assertThat(new GeneratedFolder(root.resolve("nowhere")).differences(GENERATED))
                .containsExactly(root + "/nowhere/a.json is missing", root + "/nowhere/b.json is missing");
    }

    @Test
    void deletedFileIsMissing() throws IOException {
        Files.delete(file("a.json"));

        assertThat(folder.differences(GENERATED)).containsExactly(root + "/a.json is missing");
    }

    @Test
    void fileThatNobodyGeneratesIsAnOrphanInSubfoldersToo() throws IOException {
        Files.createDirectory(file("sub"));
        Files.writeString(file("sub/c.json"), "{}");
        Files.writeString(file("notes.txt"), "WireMock does not read this");

        assertThat(folder.differences(GENERATED))
                .containsExactly(root + "/sub/c.json is an orphan: nothing generates it");
    }

    @Test
    void filesOfOthersAreLeftAlone() throws IOException {
        Files.writeString(file("theirs.json"), "{}");
        GeneratedFolder ours = new GeneratedFolder(root, name -> !name.equals("theirs.json"));

        ours.write(GENERATED);

        assertThat(ours.differences(GENERATED)).isEmpty();
        assertThat(file("theirs.json")).exists();
    }

    @Test
    void changedLineIsShown() throws IOException {
        Files.writeString(file("a.json"), "{\n  \"a\": 2\n}\n");

        assertThat(folder.differences(GENERATED))
                .containsExactly(root + "/a.json differs in line 2: expected '  \"a\": 1' but was '  \"a\": 2'");
    }

    @Test
    void windowsLineEndIsShown() throws IOException {
        Files.writeString(file("a.json"), "{\r\n  \"a\": 1\r\n}\r\n");

        assertThat(folder.differences(GENERATED))
                .containsExactly(root + "/a.json differs in line 1: expected '{' but was '{\\r'");
    }

    @Test
    void missingLineEndIsShown() throws IOException {
        Files.writeString(file("b.json"), "{}");

        assertThat(folder.differences(GENERATED))
                .containsExactly(root + "/b.json differs in line 2: expected '' but was the end of the file");
    }

    @Test
    void bytesThatAreNoTextAreADifference() throws IOException {
        Files.write(file("b.json"), new byte[] {(byte) 0xff});

        assertThat(folder.differences(GENERATED)).containsExactly(root + "/b.json differs: it is not UTF-8 text");
    }

    @Test
    void writingRepairsEveryDifference() throws IOException {
        Files.delete(file("a.json"));
        Files.writeString(file("b.json"), "[]");
        Files.writeString(file("c.json"), "{}");
        Files.writeString(file("notes.txt"), "stays");

        folder.write(GENERATED);

        assertThat(folder.differences(GENERATED)).isEmpty();
        assertThat(file("c.json")).doesNotExist();
        assertThat(file("notes.txt")).exists();
    }

    private Path file(String name) {
        return root.resolve(name);
    }
}
