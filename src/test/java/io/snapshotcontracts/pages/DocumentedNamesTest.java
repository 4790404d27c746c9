package io.snapshotcontracts.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.cli.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names in sentences are those of the program and of its code. */
class DocumentedNamesTest {

    /** Docker's and a stock WireMock's. */
    private static final Set<String> OPTIONS_OF_OTHERS =
            Set.of("--read-only", "--tmpfs", "--build-arg", "--rm", "--root-dir");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
    private static final Pattern TYPE = Pattern.compile("(?:[a-z]+\\.)*([A-Z][a-z]\\w+)");

    @Test
    void optionsExist() {
        Set<String> options = ProgramCommandsTest.subcommands()
                .flatMap(command ->
                        found(OPTION, InProcess.run(command, "--help").out()))
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(Page.all()).allSatisfy(page -> assertThat(code(page).flatMap(code -> found(OPTION, code)))
                .as(page.toString())
                .extracting(MatchResult::group)
                .filteredOn(option -> !OPTIONS_OF_OTHERS.contains(option))
                .isSubsetOf(options));
    }

    @Test
    void typesOfTheArchitectureExist() throws IOException {
        Set<String> types;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            types = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }

        for (Path file : List.of(Page.SITE.resolve("architecture.md"), Path.of(".github/CONTRIBUTING.md"))) {
            assertThat(code(Page.of(file))
                            .flatMap(code -> TYPE.matcher(code).matches() ? found(TYPE, code) : Stream.of()))
                    .extracting(type -> type.group(1))
                    .hasSizeGreaterThan(5)
                    .isSubsetOf(types);
        }
    }

    private static Stream<String> code(Page page) {
        return page.code().stream().map(Page.Block::text).filter(code -> !code.startsWith("mvn "));
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
