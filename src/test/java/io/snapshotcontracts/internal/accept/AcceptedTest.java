package io.snapshotcontracts.internal.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.DriftResult;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final ContractSet SHOP = ContractSet.of(Path.of("src/test/resources/tea-shop"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "$.teas[*].name,     ,              $.teas[3].name,    x,           true",
                "$.teas[3].name,     ,              $.teas[3].name,    x,           true",
                "$['teas'][*].name,  ,              $.teas[3].name,    x,           true",
                "$.teas[2].name,     ,              $.teas[3].name,    x,           false",
                "$.teas[*],          ,              $.teas[3].name,    x,           false",
                "$.teas[*].name,     ,              $.teas[3],         x,           false",
                "$['a b'],           ,              $['a b'],          x,           true",
                "status,             ,              status,            503,         true",
                "status,             503,           status,            503,         true",
                "status,             ,              $.status,          503,         false",
                "header:X-Tea,       ,              header:x-tea,      y,           true",
                "header:X-Tea,       ,              header:X-Tea-More, y,           false",
                "$.a,                5,             $.a,               5,           true",
                "$.a,                5,             $.a,               `\"5\"`,       false",
                "$.a,                '\"5\"',       $.a,               `\"5\"`,       true",
                "$.a,                green,         $.a,               `\"green\"`,   true",
                "$.a,                green,         $.a,               `\"greens\"`,  false",
                "$.a,                null,          $.a,               null,        true",
                "$.a,                null,          $.a,               `\"null\"`,    false",
            })
    void findingIsAcceptedByPlaceAndWholeValue(
            String path, String actual, String place, String value, boolean isAccepted) throws IOException {
        Accepted accepted = read(entry("path: \"" + path + "\"" + (actual == null ? "" : "\n  actual: " + actual)));

        List<Finding> marked = accepted.mark("tea-shop", "listTeas", 200, List.of(finding(place, value)));

        assertThat(marked).extracting(Finding::isAccepted).containsExactly(isAccepted);
    }

    @Test
    void valueIsComparedBeyondWhatReportsShow() throws IOException {
        String begin = "x".repeat(300);
        Accepted accepted = read(entry("path: $.a\n  actual: " + begin + "1"));

        List<Finding> marked = accepted.mark(
                "tea-shop", "listTeas", 200, List.of(finding("$.a", begin + "1"), finding("$.a", begin + "2")));

        assertThat(marked).extracting(Finding::isAccepted).containsExactly(true, false);
    }

    @Test
    void findingsBeyondACapAreNeverAccepted() throws IOException {
        Accepted accepted = read(entry("path: $"));

        List<Finding> marked = accepted.mark("tea-shop", "listTeas", 200, List.of(Finding.rest(Lens.CONSUMER, 3)));

        assertThat(marked).extracting(Finding::isAccepted).containsExactly(false);
    }

    @Test
    void otherOperationAndStatusAreNotAccepted() throws IOException {
        Accepted accepted = read(entry("path: $.a\n  status: 404"));
        List<Finding> findings = List.of(finding("$.a", "x"));

        assertThat(accepted.mark("tea-shop", "listTeas", 200, findings)).isEqualTo(findings);
        assertThat(accepted.mark("tea-shop", "getTea", 404, findings)).isEqualTo(findings);
        assertThat(accepted.notices())
                .extracting(AcceptanceNotice::toString)
                .containsExactly(folder.resolve("a.yaml")
                        + ", line 1: matched nothing; no answer of listTeas with status 404 was judged in this run");
        accepted.mark("tea-shop", "listTeas", 404, List.of());
        assertThat(accepted.notices().get(0).message())
                .endsWith(
                        "no finding of listTeas is at this place with this value; remove the entry where it is mended");
    }

    @Test
    void ofTwoEntriesTheLongerOneCountsAndNoneIsStale() throws IOException {
        Accepted accepted = read(entry("path: $.a").replace("2027-03-31", "2026-01-01") + entry("path: $.a"));

        List<Finding> marked = accepted.mark("tea-shop", "listTeas", 200, List.of(finding("$.a", "x")));

        assertThat(marked.get(0).isAccepted()).isTrue();
        assertThat(accepted.notices())
                .extracting(AcceptanceNotice::kind)
                .containsExactly(AcceptanceNotice.Kind.EXPIRED);
    }

    @Test
    void changeIsAcceptedByPlaceAndKind() throws IOException {
        Accepted accepted = read(entry("place: 200 $.teas[*].kind\n  change: enum value added")
                + entry("place: \"404\"")
                + entry("path: $.a"));
        DriftResult result = new DriftResult(
                "tea-shop",
                "file",
                List.of(),
                List.of(
                        change("200 $.teas[*].kind", "enum value added"),
                        change("200 $.teas[*].kind", "type changed")));

        DriftResult marked = accepted.mark(result);

        assertThat(marked.changes()).extracting(Change::decides).containsExactly(false, true);
        assertThat(marked.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(marked.notices()).extracting(AcceptanceNotice::line).containsExactly(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "provider: tea-shop   | provider: tee-shop       | 1: there is no provider 'tee-shop', only: tea-shop; did you mean 'tea-shop'?",
                "operation: listTeas  | operation: listTees      | 2: the provider 'tea-shop' has no operation 'listTees'",
                "path: $.a            | path: a.b                | 3: 'a.b' is no JSONPath such as $.items[*].name, nor 'status' or 'header:NAME'; a JSONPath begins with '$'",
                "path: $.a            | path: $.a[?(@.b)]        | 3: the path '$.a[?(@.b)]' cannot be read from '[?(@.b)]' on",
                "path: $.a            | place: '200'\\n  path: $  | 4: 'path' is for findings",
                "path: $.a            | path: $\\n  change: x     | 4: 'change' needs 'place'",
                "path: $.a            | path: $\\n  status: 2XX   | 4: the status must be a number such as 200",
                "path: $.a            | ''                       | 1: the key 'path' is missing",
                "path: $.a            | path: [a]                | 3: 'path' must be one text",
                "path: $.a            | path: $\\n  untill: x     | 4: there is no key 'untill'; did you mean 'until'?",
                "reason: ticket       | reason:                  | 4: the reason is empty; say why this is accepted",
                "reason: ticket       | reason: ' '              | 4: the reason is empty; say why this is accepted",
                "until: 2027-03-31    | until: 31.3.2027         | 5: '31.3.2027' is no date such as 2027-02-26",
                "until: 2027-03-31    | until: 2027-02-29        | 5: '2027-02-29' is no date such as 2027-02-26",
                "until: 2027-03-31    | ''                       | 1: the key 'until' is missing",
            })
    void whatIsWrongIsNamedWithItsLine(String right, String wrong, String problem) {
        String yaml = entry("path: $.a").replace(right, wrong.replace("\\n", "\n"));

        assertThatExceptionOfType(InvalidAcceptedException.class)
                .isThrownBy(() -> read(yaml))
                .withMessageStartingWith(folder.resolve("a.yaml") + ", line " + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "'{a: b}', must be a list",
        "text, must be a list",
        "'- text', must be a mapping",
        "'- [', this is not YAML"
    })
    void whatIsNoListOfEntriesIsRefused(String yaml, String problem) {
        assertThatExceptionOfType(InvalidAcceptedException.class)
                .isThrownBy(() -> read(yaml))
                .withMessageContaining("line 1: ")
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({"''", "'# nothing left'", "[]"})
    void fileWithoutEntriesAcceptsNothing(String yaml) throws IOException {
        assertThat(read(yaml).notices()).isEmpty();
    }

    private static String entry(String place) {
        return """
                - provider: tea-shop
                  operation: listTeas
                  %s
                  reason: ticket
                  until: 2027-03-31
                """.formatted(place);
    }

    private static Finding finding(String path, String actual) {
        return new Finding(Lens.DOCUMENTATION, path, "a rule", "something", actual, "it differs");
    }

    private static Change change(String place, String change) {
        return new Change("listTeas", place, change, "a", "b", true, null);
    }

    private Accepted read(String yaml) throws IOException {
        return Accepted.read(Files.writeString(folder.resolve("a.yaml"), yaml), SHOP, TODAY);
    }
}
