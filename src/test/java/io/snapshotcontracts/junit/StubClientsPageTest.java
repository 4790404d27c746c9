package io.snapshotcontracts.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the four clients leaves out no documented answer, however many there will be. */
class StubClientsPageTest {

    @ParameterizedTest
    @CsvSource({
        "bash, dws",
        "bash, instavm",
        "java, dws",
        "python, dws",
        "python, instavm",
        "html, dws",
        "html, instavm"
    })
    void programAsksForEveryDocumentedAnswer(String language, String provider) throws IOException {
        Matcher program = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/site/markdown/stub-clients.md")));
        assertThat(program.find()).isTrue();

        assertThat(identifiers(provider)).hasSizeGreaterThan(5).allSatisfy(identifier -> assertThat(program.group(1))
                .containsPattern("\\b" + identifier + "\\b"));
    }

    private static List<String> identifiers(String provider) throws IOException {
        List<String> identifiers = new ArrayList<>();
        JsonMapper.builder()
                .build()
                .readTree(Path.of("contracts/snapshot-client-" + provider + ".json")
                        .toFile())
                .findValues("params")
                .forEach(params -> params.forEach(value -> identifiers.add(value.asText())));
        return identifiers;
    }
}
