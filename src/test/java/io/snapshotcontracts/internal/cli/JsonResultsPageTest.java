package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that promises what programs can rely on. */
class JsonResultsPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/json-results.md");

    @Test
    void pageLinksEverySchemaAndNoOther() throws IOException {
        List<String> linked = Pattern.compile("\\]\\(([^)]*\\.schema\\.json)\\)")
                .matcher(Files.readString(PAGE))
                .results()
                .map(link -> PAGE.resolveSibling(link.group(1)).normalize().toString())
                .toList();
        List<String> schemas;
        try (Stream<Path> files = Files.list(Schemas.FOLDER)) {
            schemas = files.map(Path::toString)
                    .filter(name -> name.endsWith(".schema.json"))
                    .toList();
        }

        assertThat(new TreeSet<>(linked)).isEqualTo(new TreeSet<>(schemas)).hasSize(6);
    }

    /** A member that slips in without its description is not part of the interface. */
    @Test
    void everySchemaRefusesWhatItDoesNotDescribe() throws IOException {
        try (Stream<Path> files = Files.list(Schemas.FOLDER)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".schema.json"))
                    .toList()) {
                JsonNode schema = new ObjectMapper().readTree(file.toFile());

                assertThat(schema.findParents("properties"))
                        .as(file.toString())
                        .isNotEmpty()
                        .allSatisfy(object -> {
                            if ("object".equals(object.path("type").asText())) {
                                assertThat(object.path("additionalProperties").asText())
                                        .isEqualTo("false");
                            }
                        });
            }
        }
    }
}
