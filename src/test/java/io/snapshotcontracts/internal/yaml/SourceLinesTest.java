package io.snapshotcontracts.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLinesTest {

    private static final String YAML = """
            # a comment
            paths:
              /teas/{id}:
                get:
                  responses:
                    "200":
                      description: it
                      content: &same
                        text/plain: { x-source: table 2 }
                    404:
                      content: *same
                      x-source: "table 2"
            """;

    private static final String JSON = """
            {"interactions": [
              {"description": "a",
               "request": {"path": "/"}},

              {"request": {},
               "description": "b"}
            ]}
            """;

    @ParameterizedTest
    @CsvSource({
        "/paths, 2",
        "/paths/~1teas~1{id}/get, 4",
        "/paths/~1teas~1{id}/get/responses/200, 6",
        "/paths/~1teas~1{id}/get/responses/404, 10",
        "/paths/~1teas~1{id}/get/responses/200/content/text~1plain/x-source, 9",
        "/paths/~1teas~1{id}/get/responses/404/content/none, 11",
        "/paths/~1teas~1{id}/get/responses/503, 5",
        "/paths/~1none, 2",
    })
    void placeOfYamlIsItsLineOrThatOfTheNearestAround(String pointer, int line) {
        assertThat(SourceLines.of(YAML, false, "x-source").at(pointer)).hasValue(line);
    }

    @ParameterizedTest
    @CsvSource({"/interactions/0, 2", "/interactions/1, 5", "/interactions/1/description, 6", "/interactions/7, 1"})
    void placeOfJsonIsItsLine(String pointer, int line) {
        assertThat(SourceLines.of(JSON, true, "x-source").at(pointer)).hasValue(line);
    }

    @Test
    void valueOfAMemberIsFoundWhereItComesFirst() {
        SourceLines lines = SourceLines.of(YAML, false, "x-source");

        assertThat(lines.ofValue("table 2")).hasValue(9);
        assertThat(lines.ofValue("it")).isEmpty();
    }

    @Test
    void ofATextThatBreaksOffWhatComesBeforeIsKnown() {
        SourceLines lines = SourceLines.of(JSON.substring(0, 60), true, "x-source");

        assertThat(lines.at("/interactions/0")).hasValue(2);
        assertThat(SourceLines.of("no: [yaml", false, "x-source").at("/none")).isEqualTo(OptionalInt.empty());
    }
}
