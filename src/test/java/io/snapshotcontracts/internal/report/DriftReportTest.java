package io.snapshotcontracts.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.DriftResult;
import io.snapshotcontracts.testsupport.HtmlDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftReportTest {

    private static final DriftResult RESULT = new DriftResult(
            "stock",
            "api.json",
            List.of("GET /items with GET /v2/items"),
            List.of(
                    new Change("listItems", "404", "status added", "", "404", false, null),
                    new Change(
                            "listItems", "200 $.id", "type changed", "string", "integer", true, "Known deviation x")));

    @Test
    void textShowsWhatBreaksFirst() throws IOException {
        StringBuilder out = new StringBuilder();

        new DriftText(Theme.ASCII, false).write(RESULT, out);

        assertThat(out).hasToString("""
                stock  api.json
                  compared GET /items with GET /v2/items

                breaks the contract
                  listItems 200 $.id
                    type changed: string -> integer
                    Known deviation x

                does not break it
                  listItems 404
                    status added: - -> 404

                BREAKING  1 of 2 changes break the contract
                """);
    }

    @Test
    void textOfNoChangeSaysSo() throws IOException {
        StringBuilder out = new StringBuilder();

        new DriftText(Theme.ASCII, false).write(new DriftResult("stock", "api.json", List.of(), List.of()), out);

        assertThat(out).hasToString("""
                stock  api.json

                INTACT  nothing changed
                """);
    }

    @Test
    void pageShowsWhatBreaksFirst() {
        HtmlDocument page =
                HtmlDocument.parse(PageHtml.of(DriftPage.of(RESULT))).assertSound();

        assertThat(page.texts("h2")).containsExactly("Breaks the contract", "Does not break it");
        assertThat(page.values("id")).containsExactly("2", "1");
    }

    @Test
    void jsonIsWhatItsSchemaSays() throws IOException {
        StringBuilder out = new StringBuilder();
        new DriftJson().write(RESULT, out);
        JsonNode report = new ObjectMapper().readTree(out.toString());
        JsonSchema schema;
        try (InputStream file = DriftJson.class.getResourceAsStream("drift.schema.json")) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file);
        }

        assertThat(schema.validate(report)).isEmpty();
        assertThat(report.at("/changes/0/breaking").asBoolean()).isFalse();
        assertThat(report.at("/changes/1/breaking").asBoolean()).isTrue();

        ((ObjectNode) report.at("/changes/0")).remove("knownDeviation");
        ((ObjectNode) report.at("/changes/1")).put("more", 1);
        assertThat(schema.validate(report)).hasSize(2);
    }
}
