package io.snapshotcontracts.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.testsupport.HtmlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people read of the stub's answers names those that there are. */
class StubPagesTest {

    private static final Path README = Path.of("README.md");
    private static final Path PAGE = Path.of("src/site/markdown/stub.md");

    private static JsonNode operations;
    private static String html;

    @BeforeAll
    static void makeTheIndex() throws IOException {
        JsonNode index = new ObjectMapper()
                .readTree(StubFolder.generate(ContractSet.of(Path.of("contracts")))
                        .get("stub-only-index.json"));
        html = index.at("/mappings/0/response/body").asText();
        operations = thoseOfTheReadme(index.at("/mappings/1/response/jsonBody/operations"));
        assertThat(operations).isNotEmpty();
    }

    /** The worked examples, which README lists at its beginning; other vendors of the folder need no pages. */
    private static JsonNode thoseOfTheReadme(JsonNode all) throws IOException {
        String readme = Files.readString(README);
        ArrayNode described = JsonNodeFactory.instance.arrayNode();
        for (JsonNode operation : all) {
            String row = "| `" + operation.path("provider").asText() + "` | `"
                    + operation.path("method").asText() + " "
                    + operation.path("path").asText() + "` |";
            if (readme.contains(row)) {
                described.add(operation);
            }
        }
        return described;
    }

    @Test
    void readmeHasARowForEveryDocumentedAnswer() throws IOException {
        String readme = Files.readString(README);

        for (JsonNode operation : operations) {
            String[] around = operation.path("path").asText().split("\\{.*}", -1);
            assertThat(operation.path("identifiers")).isNotEmpty().allSatisfy(answer -> {
                String identifier =
                        answer.path("url").asText().replace(around[0], "").replace(around[1], "");
                assertThat(readme)
                        .containsPattern("\\| `" + identifier + "` \\| "
                                + answer.path("status").asText() + "\\b[^|]* \\| "
                                + answer.path("state").asText() + " \\|");
            });
        }
    }

    @Test
    void pageNamesEveryFaultVariationAndLifecycle() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(examples("fault", "legal-variation", "lifecycle"))
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void examplesThatCommandsAskForExist() throws IOException {
        List<String> asked = new ArrayList<>();
        for (Path file : List.of(README, PAGE)) {
            asked.addAll(Pattern.compile("Prefer: example=([a-z0-9-]+)")
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult result) -> result.group(1))
                    .toList());
        }

        assertThat(asked).hasSizeGreaterThan(1);
        assertThat(examples("fault", "legal-variation", "lifecycle", "deviation"))
                .containsAll(asked);
    }

    @Test
    void indexSaysInPeoplesWordsWhatKindAnAnswerIs() {
        assertThat(HtmlDocument.parse(html).texts("tr").stream()
                        .map(row -> row.replaceFirst("\\s*curl .* -i", ":").replaceAll("\\s+", " ")))
                .contains("Prefer: example=project-503: documented a request for snapshots while the service is away")
                .anyMatch(row -> row.startsWith("Prefer: example=two-snapshots: legal\u00a0variation "))
                .anyMatch(row -> row.startsWith("snap_becomes_ready building, then ready"));
        assertThat(html).doesNotContain("stub-only");
    }

    private static List<String> examples(String... origins) {
        List<String> names = new ArrayList<>();
        for (JsonNode operation : operations) {
            for (JsonNode example : operation.path("examples")) {
                if (List.of(origins).contains(example.path("origin").asText())) {
                    names.add(example.path(example.has("example") ? "example" : "identifier")
                            .asText());
                }
            }
        }
        return names;
    }
}
