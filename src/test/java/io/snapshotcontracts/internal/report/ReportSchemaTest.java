package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.report.Results.provider;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonNode schema = read("report.schema.json");

    @Test
    void isAValidSchemaItself() {
        JsonSchema metaSchema =
                FACTORY.getSchema(SchemaLocation.of(schema.get("$schema").asText()));

        assertThat(metaSchema.validate(schema)).isEmpty();
    }

    @Test
    void everyOutcomeIsAccepted() throws IOException {
        String report = write(Results.everything());

        Golden.assertSame("everything.report.json", report);
        assertThat(report)
                .contains(List.of(Outcome.values()).stream()
                        .map(outcome -> "\"outcome\": \"" + outcome.label() + "\"")
                        .toList());
        assertThat(refusals(report)).isEmpty();
    }

    @Test
    void aRunOfNothingIsAccepted() throws IOException {
        assertThat(refusals(write(new RunResult(List.of())))).isEmpty();
        assertThat(refusals(write(new RunResult(List.of(provider("stock")))))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`\"schemaVersion\": 1`           → `\"schemaVersion\": 2`            → $.schemaVersion",
                "`\"schemaVersion\": 1,`          → ``                                → $",
                "`\"violated\": 1`                → `\"violated\": -1`                → $.runs[0].summary.violated",
                "`\"notProvoked\"`                → `\"not-provoked\"`                → $.runs[0].summary",
                "`\"outcome\": \"verified\"`      → `\"outcome\": \"passed\"`         → $.runs[0].interactions[0].outcome",
                "`\"outcome\": \"verified\"`      → `\"outcome\": \"violated\"`       → $.runs[0].interactions[0].findings",
                "`\"outcome\": \"verified\"`      → `\"outcome\": \"inconclusive\"`   → $.runs[0].interactions[0].reason",
                "`\"expected\": 200,`             → `\"expected\": \"200\",`          → $.runs[0].interactions[0].status.expected",
                "`\"durationMillis\": 12,`        → ``                                → $.runs[0].interactions[0]",
                "`\"lens\": \"consumer\"`         → `\"lens\": \"reader\"`            → $.runs[0].interactions[1].findings[1].lens",
                "`\"path\": \"status\"`           → `\"path\": \"body\"`              → $.runs[0].interactions[1].findings[0].path",
                "`\"expected\": \"404\"`          → `\"expected\": 404`               → $.runs[0].interactions[1].findings[0].expected",
            })
    void whatIsNotPromisedIsRefused(String right, String wrong, String where) throws IOException {
        String report = write(Results.everything());
        assertThat(report).contains(right);

        String broken = report.substring(0, report.indexOf(right))
                + wrong
                + report.substring(report.indexOf(right) + right.length());

        assertThat(refusals(broken)).contains(where);
    }

    private Set<String> refusals(String report) throws IOException {
        return FACTORY.getSchema(schema).validate(JSON.readTree(report)).stream()
                .map(ValidationMessage::getInstanceLocation)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static JsonNode read(String resource) {
        try (InputStream file = JsonReport.class.getResourceAsStream(resource)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(RunResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonReport().write(result, out);
        return out.toString();
    }
}
