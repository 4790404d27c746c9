package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.report.Results.run;
import static io.snapshotcontracts.internal.report.Results.verified;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFolderTest {

    private static final RunResult RESULT = run(verified("read an order"));

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void nameAFolderThatIsNotThere() {
        folder = temp.resolve("a").resolve("b");
    }

    @Test
    void holdsEveryFormAndNothingElse() throws IOException {
        ReportFolder.at(folder).write(RESULT, Verdict.VERIFIED, Map.of(), Locations.NONE);

        assertThat(names(folder))
                .containsExactly(
                        "findings.sarif",
                        "gl-code-quality-report.json",
                        "junit.xml",
                        "report.html",
                        "report.json",
                        "summary.md");
        assertThat(folder.resolve("report.json")).hasContent(json());
        assertThat(folder.resolve("junit.xml")).content().contains("<testsuites ");
        assertThat(folder.resolve("report.html")).content().startsWith("<!DOCTYPE html>\n");
        assertThat(folder.resolve("summary.md")).content(UTF_8).startsWith("## ✔ VERIFIED\n");
    }

    @ParameterizedTest
    @MethodSource("textsWithoutBytes")
    void everyFormIsWrittenWhateverAnAnswerHeld(String text) throws IOException {
        ReportFolder.at(folder).write(HostileText.everywhere(text), Verdict.VIOLATED, Map.of(), Locations.NONE);

        for (String name : names(folder)) {
            assertThat(Files.readString(folder.resolve(name))).as(name).isNotEmpty();
        }
        assertThat(new ObjectMapper()
                        .readTree(Files.readString(folder.resolve("report.json")))
                        .at("/runs/0/interactions/1/findings/0/actual")
                        .textValue())
                .isEqualTo(text);
    }

    // not as values of an annotation, in which the compiler replaces half a pair
    static Stream<String> textsWithoutBytes() {
        return Stream.of(
                "\ud800",
                "a\udc00b",
                "\udc00\ud800",
                "\ud83d\ude00\ud83d",
                "\\\ud800\"",
                "\ufffe\uffff\u0000\u001b",
                "x".repeat(198) + "\ud83d\ude00");
    }

    @Test
    void theVerdictIsTheCallers() throws IOException {
        ReportFolder.at(folder).write(RESULT, Verdict.INCOMPLETE, Map.of(), Locations.NONE);

        assertThat(folder.resolve("report.html")).content().contains("<title>INCOMPLETE: ");
        assertThat(folder.resolve("summary.md")).content().startsWith("## ! INCOMPLETE\n");
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        assumeThat(temp.getFileSystem().supportedFileAttributeViews()).contains("posix");

        ReportFolder.at(folder).write(RESULT, Verdict.VERIFIED, Map.of(), Locations.NONE);

        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.getParent())).isEqualTo("rwx------");
        for (String name : names(folder)) {
            assertThat(permissions(folder.resolve(name))).as(name).isEqualTo("rw-------");
        }
    }

    @Test
    void aReportOfBeforeIsReplacedAndItsReadersKeepWhatTheyOpened() throws IOException {
        Files.createDirectories(folder);
        Path old = Files.writeString(folder.resolve("report.json"), "old");
        Path link = Files.createLink(temp.resolve("opened"), old);

        ReportFolder.at(folder).write(RESULT, Verdict.VERIFIED, Map.of(), Locations.NONE);

        assertThat(old).hasContent(json());
        assertThat(link).hasContent("old");
    }

    @Test
    void aLinkToAFolderIsAFolder() throws IOException {
        Files.createDirectories(folder);
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);

        ReportFolder.at(link).write(RESULT, Verdict.VERIFIED, Map.of(), Locations.NONE);

        assertThat(names(folder)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/below"})
    void aFileInTheWayIsFoundBeforeTheRun(String below) throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThatThrownBy(() -> ReportFolder.at(Path.of(file + below)))
                .isInstanceOf(ReportFolderException.class)
                .hasMessageStartingWith("the reports cannot be written to " + file + below + ": ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report.json",
                "junit.xml",
                "report.html",
                "summary.md",
                "findings.sarif",
                "gl-code-quality-report.json"
            })
    void aFolderInTheWayIsFoundBeforeTheRun(String name) throws IOException {
        Files.createDirectories(folder.resolve(name));

        assertThatThrownBy(() -> ReportFolder.at(folder))
                .hasMessage("the reports cannot be written to " + folder + ": " + name + " is a folder there");
    }

    @Test
    void tryingLeavesNothingBehind() throws IOException {
        ReportFolder.at(folder);

        assertThat(names(folder)).isEmpty();
    }

    @Test
    void coverageHasAPageOfItsOwnThatNoReportIsInTheWayOf() throws IOException {
        Files.createDirectories(folder.resolve("report.html"));

        Path page = ReportFolder.ofCoverage(folder).write(new CoverageResult(List.of()));

        assertThat(page).isEqualTo(folder.resolve("coverage.html")).content().startsWith("<!DOCTYPE html>\n");
        assertThatThrownBy(() -> ReportFolder.ofCoverage(folder.resolve("coverage.html")))
                .isInstanceOf(ReportFolderException.class);
    }

    @Test
    void whereOneFormCannotBeWrittenTheOthersStayAsTheyWere() throws IOException {
        ReportFolder reports = ReportFolder.at(folder);
        Files.writeString(folder.resolve("junit.xml"), "old");
        Files.createDirectories(folder.resolve("report.json").resolve("in the way"));

        assertThatThrownBy(() -> reports.write(RESULT, Verdict.VERIFIED, Map.of(), Locations.NONE))
                .isInstanceOf(ReportFolderException.class);

        assertThat(folder.resolve("junit.xml")).hasContent("old");
        assertThat(names(folder)).containsExactly("junit.xml", "report.json");
    }

    private static String json() throws IOException {
        StringBuilder json = new StringBuilder();
        new JsonReport().write(RESULT, json);
        return json.toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
