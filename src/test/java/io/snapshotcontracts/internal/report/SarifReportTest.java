package io.snapshotcontracts.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.snapshotcontracts.internal.report.Issue.Level;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReportTest {

    @ParameterizedTest
    @CsvSource({
        "contracts/a.json,     contracts/a.json",
        "my pacts/é 100%.json, my%20pacts/%C3%A9%20100%25.json",
        "../a#b?.json,         ../a%23b%3F.json",
        "/srv/a b.json,        file:///srv/a%20b.json",
        "C:/pacts/a.json,      file:///C:/pacts/a.json",
    })
    void pathIsAnEncodedReference(String file, String uri) throws IOException {
        String sarif = write(issue(Optional.of(new Location(file, 3)), "a"));

        assertThat(new ObjectMapper()
                        .readTree(sarif)
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(uri);
    }

    @Test
    void issueWithoutAPlaceHasNoLocation() throws IOException {
        assertThat(write(issue(Optional.empty(), "a"))).contains("\"locations\": []");
        assertThat(write(issue(Optional.of(new Location("a.json", 0)), "a"))).doesNotContain("region");
    }

    @Test
    void issuesThatDifferInNothingLastingAreNumbered() throws IOException {
        List<String> fingerprints = new ObjectMapper()
                .readTree(
                        write(issue(Optional.empty(), "a"), issue(Optional.empty(), "b"), issue(Optional.empty(), "a")))
                .findValuesAsText("snapshotContracts/v1");

        assertThat(fingerprints).doesNotHaveDuplicates().last().isEqualTo(fingerprints.get(0) + ":2");
    }

    private static Issue issue(Optional<Location> location, String identity) {
        return new Issue(IssueKind.CONSUMER, Level.ERROR, "a title", "a message", location, List.of(identity), null);
    }

    private static String write(Issue... issues) throws IOException {
        StringBuilder sarif = new StringBuilder();
        SarifReport.write(List.of(issues), sarif);
        return sarif.toString();
    }
}
