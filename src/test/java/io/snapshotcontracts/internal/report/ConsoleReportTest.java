package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.report.Results.finding;
import static io.snapshotcontracts.internal.report.Results.inconclusive;
import static io.snapshotcontracts.internal.report.Results.notProvoked;
import static io.snapshotcontracts.internal.report.Results.provider;
import static io.snapshotcontracts.internal.report.Results.run;
import static io.snapshotcontracts.internal.report.Results.verified;
import static io.snapshotcontracts.internal.report.Results.violated;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.SentRequest;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReportTest {

    private static final ConsoleReport UNICODE = new ConsoleReport(Theme.UNICODE, false, false);
    private static final ConsoleReport ASCII = new ConsoleReport(Theme.ASCII, false, false);

    @Test
    void showsWhatNeedsALookInFullAndTheRestInOneLineEach() throws IOException {
        String report = write(UNICODE, Results.everything());

        assertThat(report).isEqualTo("""
                        orders  https://api.example/v1
                          ├─ ✔ read an order, given an order exists                        200     12 ms
                          ├─ ✘ read an order that does not exist                           200    12.3 s
                          │      1.1  status
                          │           the order is there although the state says that it is not
                          │           expected  404
                          │           was       200
                          │           rule      documentation: the documented status
                          │      1.2  $.error
                          │           the key is missing
                          │           expected  a string
                          │           was       nothing
                          │           rule      consumer: match by type string
                          │      state      no order exists
                          │      reproduce  curl -sS -X GET 'http://shop.example/orders/8' -H 'X-Token: '"$X_TOKEN"
                          │      contract   shop.json, interaction 2
                          ├─ ! cancel an order                                               –    10.0 s
                          │      inconclusive: no complete answer within 10 s
                          │      reproduce  curl -sS -X DELETE 'http://shop.example/orders/7' -H 'X-Token: '"$X_TOKEN"
                          │      contract   shop.json, interaction 3
                          └─ – read an order, given the service is unavailable               –         –
                                 not provoked: the state is not listed; to exercise it, add
                                   the service is unavailable: {}
                                 state      the service is unavailable

                        stock  https://api.example/v1
                          ├─ ✘ count the stock                                             200    12.3 s
                          │      2.1  $.items[1].count
                          │           the value differs
                          │           expected  7
                          │           was       "seven"
                          │           rule      consumer: equality
                          │      state      no order exists
                          │      reproduce  curl -sS -X GET 'http://shop.example/orders/8' -H 'X-Token: '"$X_TOKEN"
                          │      contract   shop.json, interaction 2
                          └─ ✔ count the stock of a warehouse whose name is so long that   200     12 ms
                               it does not fit a line

                          provider │  verified │  violated │  inconcl. │ not prov.
                          ─────────┼───────────┼───────────┼───────────┼──────────
                          orders   │         1 │         1 │         1 │         1
                          stock    │         1 │         1 │         0 │         0
                          total    │         2 │         2 │         1 │         1

                        FAILED  2 of 6 interactions broken, 1 inconclusive, 1 not provoked
                        """);
    }

    @Test
    void asciiThemeDrawsTheSameWithAsciiAlone() throws IOException {
        RunResult result = run(
                verified("read an order"),
                violated("read a café", finding("$.name", "café…", "tea")),
                inconclusive("cut short"),
                notProvoked("not listed"));

        String report = write(ASCII, result);

        assertThat(report).isEqualTo("""
                        orders  https://api.example/v1
                          +- ok read an order, given an order exists                       200     12 ms
                          +- XX read a caf\\u00e9                                           200    12.3 s
                          |       1.1  $.name
                          |            the value differs
                          |            expected  caf\\u00e9...
                          |            was       tea
                          |            rule      consumer: equality
                          |       state      no order exists
                          |       reproduce  curl -sS -X GET 'http://shop.example/orders/8' -H 'X-Token: '"$X_TOKEN"
                          |       contract   shop.json, interaction 2
                          +- !! cancel an order                                              -    10.0 s
                          |       inconclusive: cut short
                          |       reproduce  curl -sS -X DELETE 'http://shop.example/orders/7' -H 'X-Token: '"$X_TOKEN"
                          |       contract   shop.json, interaction 3
                          `- -- read an order, given the service is unavailable              -         -
                                  not provoked: not listed
                                  state      the service is unavailable

                          provider |  verified |  violated |  inconcl. | not prov.
                          ---------+-----------+-----------+-----------+----------
                          orders   |         1 |         1 |         1 |         1

                        FAILED  1 of 4 interactions broken, 1 inconclusive, 1 not provoked
                        """);
        assertThat(report).matches("[\\n -~]*");
    }

    @Test
    void verboseShowsRequestAndContractOfEveryInteraction() throws IOException {
        ConsoleReport verbose = new ConsoleReport(Theme.UNICODE, false, true);

        String report = write(verbose, run(verified("read an order"), notProvoked("not listed")));

        assertThat(report).isEqualTo("""
                        orders  https://api.example/v1
                          ├─ ✔ read an order, given an order exists                        200     12 ms
                          │      state      an order exists
                          │      request    GET /orders/7
                          │      contract   shop.json, interaction 1
                          └─ – read an order, given the service is unavailable               –         –
                                 not provoked: not listed
                                 state      the service is unavailable
                                 request    GET /orders/9
                                 contract   shop.json, interaction 4

                          provider │  verified │  violated │  inconcl. │ not prov.
                          ─────────┼───────────┼───────────┼───────────┼──────────
                          orders   │         1 │         0 │         0 │         1

                        VERIFIED  1 of 2 interactions verified, 1 not provoked
                        """);
    }

    @Test
    void coloursMarkOutcomesAndVerdictAndTakeNoColumns() throws IOException {
        RunResult result = Results.everything();

        String coloured = write(new ConsoleReport(Theme.UNICODE, true, false), result);

        assertThat(coloured)
                .contains(
                        "├─ \u001b[32m✔\u001b[0m read",
                        "├─ \u001b[31m✘\u001b[0m read",
                        "├─ \u001b[33m!\u001b[0m cancel")
                .contains("└─ \u001b[36m–\u001b[0m read", "\n\u001b[1;31mFAILED\u001b[0m  2 of 6");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(write(UNICODE, result));
    }

    @Test
    void aProviderWithoutInteractionsHasNoNumbers() throws IOException {
        String report = write(UNICODE, new RunResult(List.of(provider("orders", verified("read")), provider("stock"))));

        assertThat(report).isEqualTo("""
                        orders  https://api.example/v1
                          └─ ✔ read                                                        200     12 ms

                        stock  https://api.example/v1

                          provider │  verified │  violated │  inconcl. │ not prov.
                          ─────────┼───────────┼───────────┼───────────┼──────────
                          orders   │         1 │         0 │         0 │         0
                          stock    │         – │         – │         – │         –
                          total    │         1 │         0 │         0 │         0

                        INCONCLUSIVE  nothing was verified of stock
                        """);
    }

    @Test
    void aRunOfNothingSaysSo() throws IOException {
        String report = write(UNICODE, new RunResult(List.of()));

        assertThat(report).isEqualTo("""
                          provider │  verified │  violated │  inconcl. │ not prov.
                          ─────────┼───────────┼───────────┼───────────┼──────────
                          total    │         – │         – │         – │         –

                        INCONCLUSIVE  nothing was verified
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void noLineIsWiderThanATerminalAndNothingIsCut(Theme theme) throws IOException {
        String value = "v".repeat(Finding.LONGEST_VALUE);
        String path = "$.deep" + ".deep".repeat(60);
        RunResult result = new RunResult(List.of(new ProviderRun(
                "a provider with " + "n".repeat(90),
                "https://api.example/" + "u".repeat(300),
                List.of(
                        violated("#".repeat(200), finding(path, value, value.toUpperCase(Locale.ROOT))),
                        inconclusive("a word and " + "r".repeat(300)),
                        notProvoked("名".repeat(100))))));

        String report = write(new ConsoleReport(theme, false, true), result);

        assertThat(report.lines())
                // but what is there to be pasted
                .filteredOn(line -> !line.contains("reproduce  curl"))
                .allSatisfy(line -> assertThat(Wrapping.columns(line)).isLessThanOrEqualTo(80));
        assertThat(report.codePoints().filter(c -> c == '#')).hasSize(200);
        String unbroken = report.replaceAll("[^A-Za-z.$:/]", "");
        assertThat(unbroken)
                .contains(path.replaceAll("[^A-Za-z.$]", ""), value, "V".repeat(200))
                .contains("u".repeat(300), "r".repeat(300), "n".repeat(90));
    }

    @Test
    void whatKeepsAllFromAnAnswerIsSaidOnce() throws IOException {
        RunResult result = new RunResult(List.of(new ProviderRun(
                "orders",
                "http://h",
                List.of(
                        inconclusive("nothing accepts connections at h"),
                        inconclusive("nothing accepts connections at h"),
                        inconclusive("no complete answer within 10 s")))));

        String report = write(new ConsoleReport(Theme.UNICODE, false, false), result);

        assertThat(report).containsOnlyOnce("nothing accepts connections at h (2 interactions;");
        assertThat(report.lines().filter(line -> line.contains("reproduce"))).hasSize(2);
        assertThat(report.lines().filter(line -> line.contains("! "))).hasSize(3);
        assertThat(write(new ConsoleReport(Theme.UNICODE, false, true), result))
                .contains("inconclusive: nothing accepts connections at h\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\u0007", "\u009b31m", "\u202e", "\u2028", "\r", "\0"})
    void anAnswerCannotSteerTheTerminal(String hostile) throws IOException {
        RunResult result = new RunResult(List.of(new ProviderRun(
                "p" + hostile,
                "http://h/" + hostile,
                List.of(violated(hostile, new Finding(Lens.CONSUMER, hostile, hostile, hostile, hostile, hostile))))));

        String report = write(UNICODE, result);

        assertThat(report).doesNotContain(hostile.substring(0, 1)).contains("\\");
    }

    @Test
    void aShortLineToReproduceIsNotBroken() throws IOException {
        SentRequest request = new SentRequest("GET", "/a", "http://h/a", List.of("Q"));
        InteractionResult failed = new InteractionResult(
                "read", null, Outcome.INCONCLUSIVE, "cut short", request, null, "a.json", 200, null, 1L, List.of());

        String report = write(UNICODE, run(failed));

        assertThat(report).contains("reproduce  curl -sS -X GET 'http://h/a' -H 'Q: '\"$Q\"\n");
    }

    @Test
    void aValueWithLineBreaksStaysOneValue() throws IOException {
        String report = write(UNICODE, run(violated("read", finding("$", "a\nb", "  ├─ ✔ forged\n\tline"))));

        assertThat(report).contains("expected  a\\nb\n", "was         ├─ ✔ forged\\n\\tline\n");
    }

    private static String write(ConsoleReport report, RunResult result) throws IOException {
        return write(report, result, result.verdict(false));
    }

    private static String write(ConsoleReport report, RunResult result, Verdict verdict) throws IOException {
        StringBuilder out = new StringBuilder();
        report.write(result, verdict, out);
        return out.toString();
    }
}
