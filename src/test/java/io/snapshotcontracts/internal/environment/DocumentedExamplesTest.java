package io.snapshotcontracts.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every environment file that the documentation shows can be copied and used. */
class DocumentedExamplesTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(provider:.*?)```", Pattern.DOTALL);
    private static final Map<String, String> SET = Map.of(
            "INSTAVM_KEY", "key",
            "INSTAVM_SNAPSHOT", "snapshot",
            "INSTAVM_FAILED_SNAPSHOT", "failed",
            "DWS_TOKEN", "token",
            "DWS_PROJECT", "project",
            "DWS_EMPTY_PROJECT", "empty");

    @TempDir
    private Path folder;

    static List<String> examples() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/site/markdown"))) {
            return Stream.concat(pages.filter(Files::isRegularFile).sorted(), Stream.of(Path.of("README.md")))
                    .flatMap(page -> YAML.matcher(text(page)).results().map(result -> result.group(1)))
                    .toList();
        }
    }

    @Test
    void thereAreExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleCanBeUsed(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("example.yaml"), yaml);

        Environment environment =
                EnvironmentReader.read(file, ContractSet.of(Path.of("contracts")), new Variables(SET));

        assertThat(environment.states()).isNotEmpty();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
