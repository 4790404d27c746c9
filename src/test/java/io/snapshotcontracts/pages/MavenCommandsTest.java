package io.snapshotcontracts.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The build has every profile and property that a document names, and what they are set to is there. */
class MavenCommandsTest {

    private static final Page POM = Page.of(Path.of("pom.xml"));

    /** Maven's own, and Surefire's. */
    private static final Set<String> KNOWN_PROPERTIES =
            Set.of("maven.test.skip", "skipTests", "test", "user.language", "user.country", "file.encoding");

    static List<String> commands() {
        return Page.all().stream()
                .flatMap(page -> Stream.concat(
                        page.blocks().stream().flatMap(block -> block.text().lines()),
                        page.code().stream().map(Page.Block::text)))
                .filter(command -> command.contains("mvn "))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void profilesExist(String command) {
        assertThat(matches("-P([\\w,-]+)", command)
                        .flatMap(profiles -> Stream.of(profiles.group(1).split(",", -1))))
                .allSatisfy(profile -> assertThat(POM.text()).contains("<id>" + profile + "</id>"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void propertiesExist(String command) {
        assertThat(matches("-D([\\w.]+)", command).map(property -> property.group(1)))
                .filteredOn(property -> !KNOWN_PROPERTIES.contains(property))
                .allSatisfy(property -> assertThat(POM.text()).contains("${" + property + "}"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsMeasuredOrFuzzedExists(String command) {
        Path sources = Path.of("src/test/java/io/snapshotcontracts");
        assertThat(matches("-Dbenchmark=(\\w+)", command)).allSatisfy(name -> assertThat(
                        Path.of("src/benchmark/java/io/snapshotcontracts/benchmark", name.group(1) + ".java"))
                .exists());
        assertThat(matches("-Dfuzz=(\\w)(\\w+)", command)).allSatisfy(name -> assertThat(sources.resolve(
                        "fuzz/" + name.group(1).toUpperCase(Locale.ROOT) + name.group(2) + "Target.java"))
                .exists());
    }

    private static Stream<MatchResult> matches(String pattern, String command) {
        return Pattern.compile(pattern).matcher(command).results();
    }
}
