package io.snapshotcontracts.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.ExchangeVerdict;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.TrafficSummary;
import io.snapshotcontracts.result.Verdict;
import io.snapshotcontracts.testsupport.HtmlDocument;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrafficReportTest {

    private final TrafficSummary summary = new TrafficSummary(List.of("a.har"));

    @Test
    void sentencesThatQuoteOtherValuesAreOneKind() {
        for (int i = 0; i < 600; i++) {
            add(
                    i,
                    ExchangeVerdict.VIOLATES,
                    new Finding(
                            Lens.CONSUMER,
                            "$.count",
                            "type (shop.json, interaction 1)",
                            "1",
                            "\"" + i + "\"",
                            "Expected '" + i + "' (String) to be the same type as 1 (Integer)"));
        }

        assertThat(summary.groups()).singleElement().satisfies(group -> assertThat(group.exchanges())
                .isEqualTo(600));
    }

    @Test
    void sameFindingIsShownOnceWithItsFirstPlaces() throws IOException {
        for (int i = 0; i < 40_000; i++) {
            add(
                    i,
                    ExchangeVerdict.VIOLATES,
                    type("$.items[0].kind", "\"c\""),
                    type("$.items[" + i + "].kind", "\"d\""));
        }
        add(40_000, ExchangeVerdict.CONFORMS);
        add(40_001, ExchangeVerdict.UNMATCHED);
        add(
                40_002,
                ExchangeVerdict.UNDOCUMENTED,
                new Finding(
                        Lens.DOCUMENTATION,
                        "status",
                        "documented status (shop)",
                        "200",
                        "429",
                        "it lists 200, not 429"));
        add(
                40_003,
                ExchangeVerdict.UNJUDGED,
                new Finding(Lens.DOCUMENTATION, "status", "HAR", "", "", "no answer was recorded"));

        assertThat(text()).isEqualTo("""
                  ✘ 1  shop listItems  $.items[*].kind                          40,000 exchanges
                       $.items[*].kind is none of a, b
                       expected  a, b
                       was, e.g. "c"
                       rule      documentation: enum a, b (shop)
                       first     a.har, entry 0  10:00 GET /items
                                 a.har, entry 1  10:00 GET /items
                                 a.har, entry 2  10:00 GET /items

                  ✘ 2  shop listItems  status                                         1 exchange
                       it lists 200, not 429
                       expected  200
                       was       429
                       rule      documentation: documented status (shop)
                       where     a.har, entry 40002  10:00 GET /items

                  ! 3  shop listItems  unjudged                                       1 exchange
                       no answer was recorded
                       where     a.har, entry 40003  10:00 GET /items

                  operation                  │   conforms │   violates │   undocum. │   unjudged
                  ───────────────────────────┼────────────┼────────────┼────────────┼───────────
                  shop listItems             │          1 │     40,000 │          1 │          1
                  total                      │          1 │     40,000 │          1 │          1

                FAILED  1 of 40,002 exchanges judged conform, 1 unjudged, 1 unmatched
                """);
    }

    @Test
    void memoryForKindsOfFindingsIsBounded() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            add(i, ExchangeVerdict.VIOLATES, type("$.key" + i, "1"));
        }

        assertThat(summary.groups()).hasSize(500);
        assertThat(text()).contains("9,500 findings of further kinds are not shown");
    }

    @Test
    void recordingInWhichNothingMatchedIsNotGreen() throws IOException {
        TrafficSummary two = new TrafficSummary(List.of("a.har", "empty.har"));
        two.accept(result(0, ExchangeVerdict.CONFORMS));

        assertThat(two.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(summary.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        add(0, ExchangeVerdict.UNMATCHED);
        assertThat(summary.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        add(1, ExchangeVerdict.CONFORMS);
        assertThat(summary.verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(text()).endsWith("\nCONFORMS  1 of 1 exchange judged conforms, 1 unmatched\n");
    }

    @Test
    void pageCountsVerdictsOfEachOperation() {
        add(0, ExchangeVerdict.CONFORMS);
        add(1, ExchangeVerdict.VIOLATES, type("$.items[0].kind", "1"));

        HtmlDocument page = HtmlDocument.parse(PageHtml.of(TrafficPage.of(summary, List.of())))
                .assertSound();

        assertThat(page.texts("th"))
                .startsWith("operation", "conforms", "violates")
                .endsWith("shop listItems", "total");
        assertThat(page.elements("td"))
                .allMatch(cell -> cell.getAttribute("class").equals("number"));
        assertThat(page.texts("h3")).containsExactly("✘violated: 1 $.items[*].kind");
    }

    @Test
    void jsonIsOneObjectALineWithTheKeysThatArePromised() throws IOException {
        StringBuilder out = new StringBuilder();
        TrafficJson.write(result(7, ExchangeVerdict.UNMATCHED), out);
        TrafficJson.write(result(8, ExchangeVerdict.VIOLATES, type("$.a", "1")), out);

        assertThat(out.toString()).isEqualTo("""
                {"index":7,"source":"a.har","provider":null,"operation":null,"status":200,"verdict":"unmatched","findings":[]}
                {"index":8,"source":"a.har","provider":"shop","operation":"listItems","status":200,"verdict":"violates",\
                "findings":[{"lens":"documentation","path":"$.a","rule":"enum a, b (shop)","expected":"a, b","actual":"1",\
                "message":"$.a is none of a, b"}]}
                """);
    }

    private static Finding type(String path, String actual) {
        return new Finding(Lens.DOCUMENTATION, path, "enum a, b (shop)", "a, b", actual, path + " is none of a, b");
    }

    private void add(long index, ExchangeVerdict verdict, Finding... findings) {
        summary.accept(result(index, verdict, findings));
    }

    private static ExchangeResult result(long index, ExchangeVerdict verdict, Finding... findings) {
        boolean matched = verdict != ExchangeVerdict.UNMATCHED;
        @Nullable String provider = matched ? "shop" : null;
        @Nullable String operation = matched ? "listItems" : null;
        return new ExchangeResult(
                index, "a.har", provider, operation, 200, verdict, "10:00 GET /items", List.of(findings));
    }

    private String text() throws IOException {
        StringBuilder out = new StringBuilder();
        new TrafficReport(Theme.UNICODE, false).write(summary, List.of(), out);
        assertThat(out.toString().lines()).allMatch(line -> Wrapping.columns(line) <= 80);
        return out.toString();
    }
}
