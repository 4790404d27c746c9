package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.report.Results.finding;
import static io.snapshotcontracts.internal.report.Results.inconclusive;
import static io.snapshotcontracts.internal.report.Results.run;
import static io.snapshotcontracts.internal.report.Results.violated;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.Acceptance;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.RunResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GitHubAnnotationsTest {

    private static final Locations AT_LINE_SEVEN = new Locations() {
        @Override
        public Optional<Location> ofInteraction(String source) {
            return Optional.of(new Location("my pacts/a,b:c.json", 7));
        }

        @Override
        public Optional<Location> ofDocumentation(
                String provider, String operation, @Nullable Integer status, String rule) {
            return Optional.empty();
        }
    };

    @Test
    void findingIsEscapedAsGitHubDocumentsAndCannotStartACommandOfItsOwn() {
        RunResult result = run(violated("read 100% of it", finding("$.a", "7", "x\n::error::forged\r%0A")));

        assertThat(lines(result, AT_LINE_SEVEN))
                .containsExactly(
                        "::error file=my pacts/a%2Cb%3Ac.json,line=7,title=orders%3A read 100%25 of it%2C $.a::"
                                + "the value differs%0AExpected: 7%0AActual: x\\n::error::forged\\r%250A%0A"
                                + "Rule: consumer: equality%0AContract: shop.json, interaction 2");
    }

    @Test
    void worstIsFirstAndWhatIsAcceptedIsLeftOut() {
        Finding accepted = finding("$.b", "7", "8")
                .accepted(Acceptance.of("ticket", LocalDate.of(2027, 3, 31), LocalDate.of(2026, 11, 28)));

        List<String> lines = lines(
                run(inconclusive("no answer"), violated("read", finding("$.a", "7", "8"), accepted)), Locations.NONE);

        assertThat(lines)
                .hasSize(2)
                .satisfiesExactly(
                        error -> assertThat(error).startsWith("::error title=orders%3A read%2C $.a::"),
                        warning -> assertThat(warning)
                                .isEqualTo("::warning title=orders%3A cancel an order::inconclusive: no answer"));
    }

    @Test
    void tenAreShownAndTheRestIsCounted() {
        Finding[] ten = IntStream.range(0, 10)
                .mapToObj(i -> finding("$.a" + i, "7", "8"))
                .toArray(Finding[]::new);

        assertThat(lines(run(violated("read", ten)), Locations.NONE))
                .hasSize(10)
                .allMatch(line -> line.startsWith("::error "));
        assertThat(lines(run(violated("read", ten), violated("write", finding("$", "1", "2"))), Locations.NONE))
                .hasSize(10)
                .last()
                .isEqualTo(
                        "::warning title=snapshot-contracts::2 more findings are not shown here; the job's summary has"
                                + " all of them");
    }

    private static List<String> lines(RunResult result, Locations locations) {
        return GitHubAnnotations.of(Issues.of(result, locations));
    }
}
