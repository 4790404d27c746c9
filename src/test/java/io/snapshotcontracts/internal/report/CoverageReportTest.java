package io.snapshotcontracts.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.snapshotcontracts.result.ContractScore;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.ElementCoverage;
import io.snapshotcontracts.result.Kills;
import io.snapshotcontracts.result.ProviderCoverage;
import io.snapshotcontracts.testsupport.HtmlDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CoverageReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CoverageResult RESULT = new CoverageResult(List.of(new ProviderCoverage(
            "stock",
            List.of(
                    new ElementCoverage(
                            new DocumentedElement("listItems", "", "", List.of("a", "b"), List.of("m.json"), true),
                            4,
                            new Kills(3, 4, 0, 4),
                            List.of("a"),
                            0),
                    new ElementCoverage(
                            new DocumentedElement(
                                    "listItems",
                                    "200",
                                    "$.items[*].a_rather_long_name_of_a_field = UNAVAILABLE",
                                    List.of(),
                                    List.of(),
                                    true),
                            0,
                            new Kills(0, 0, 0, 0),
                            List.of(),
                            7)),
            List.of(),
            new ContractScore(4, new Kills(3, 4, 0, 4), 7, List.of("survivor"), List.of("alarm"), List.of("beyond")))));

    @Test
    void textShowsTheElementsAndThenWhatIsMissing() throws IOException {
        StringBuilder out = new StringBuilder();

        new CoverageText(Theme.ASCII, false, true).write(RESULT, out);

        assertThat(out).hasToString("""
                stock
                  listItems                             shown mapped broken   page invar.   pact
                  the operation                             2      1      4      4      0      3
                      shown by   a
                      shown by   b
                      mapped by  m.json
                      killed by  a
                  listItems 200                         shown mapped broken   page invar.   pact
                  $.items[*].a_rather_long_name_of_a_f    GAP      0      -      -      -      -
                  ield = UNAVAILABLE

                  mutation score  4 of 4 violations found, 2 of 7 legal answers refused
                  each by itself  page 4, invariants 0, pact 3
                  gap          listItems 200 $.items[*].a_rather_long_name_of_a_field =
                               UNAVAILABLE
                  survivor     survivor
                  false alarm  alarm
                  beyond page  beyond

                shown, mapped: by how many interactions and mappings; broken: violations tried;
                page, invar., pact: how many of them that lens finds by itself.

                NOT COVERED  1 gap, 1 survivor, 1 false alarm
                """);
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    static Stream<Arguments> shortcomings() {
        return Stream.of(
                argumentSet("gap", result(List.of(), List.of(), List.of()), "1 gap, 0 survivors, 0 false alarms"),
                argumentSet(
                        "survivor",
                        result(List.of("an order"), List.of("x"), List.of()),
                        "0 gaps, 1 survivor, 0 false alarms"),
                argumentSet(
                        "false alarms",
                        result(List.of("an order"), List.of(), List.of("x", "y")),
                        "0 gaps, 0 survivors, 2 false alarms"));
    }

    @ParameterizedTest
    @MethodSource("shortcomings")
    void eachByItselfIsNotCovered(CoverageResult result, String counts) throws IOException {
        StringBuilder out = new StringBuilder();

        new CoverageText(Theme.ASCII, false, false).write(result, out);

        assertThat(result.isComplete()).isFalse();
        assertThat(out.toString()).endsWith("NOT COVERED  " + counts + "\n");
    }

    @Test
    void nothingToMeasureIsNotCovered() {
        assertThat(new CoverageResult(List.of()).isComplete()).isFalse();
    }

    private static CoverageResult result(List<String> interactions, List<String> survivors, List<String> falseAlarms) {
        Kills kills = new Kills(1, 2, 0, 2);
        return new CoverageResult(List.of(new ProviderCoverage(
                "orders",
                List.of(new ElementCoverage(
                        new DocumentedElement("getOrder", "200", "$.id string", interactions, List.of(), true),
                        2,
                        kills,
                        List.of(),
                        1)),
                List.of(),
                new ContractScore(2, kills, 1, survivors, falseAlarms, List.of()))));
    }

    @Test
    void pageNamesWhatIsBehindEachNumber() throws IOException {
        String page = CoveragePage.of(RESULT);

        HtmlDocument.parse(page).assertSound();
        Golden.assertSamePage("coverage.html", page);
    }

    @Test
    void jsonIsWhatItsSchemaSays() throws IOException {
        StringBuilder out = new StringBuilder();
        new CoverageJson().write(RESULT, out);
        JsonNode report = JSON.readTree(out.toString());
        JsonSchema schema;
        try (InputStream file = CoverageJson.class.getResourceAsStream("coverage.schema.json")) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file);
        }

        assertThat(schema.validate(report)).isEmpty();

        ((ObjectNode) report.at("/providers/0/elements/0")).remove("killedBy");
        assertThat(schema.validate(report)).hasSize(1);
    }
}
