package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say of an answer, whatever a consumer needs of it. */
class PageLensesTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final Documentation DWS = CONTRACTS.documentationOf("dws");
    private static final Documentation INSTAVM = CONTRACTS.documentationOf("instavm");
    private static final Judge DWS_JUDGE = new Judge(ContractSet.bundled(), "dws");
    private static final Judge INSTAVM_JUDGE = new Judge(ContractSet.bundled(), "instavm");

    private static final String SNAPSHOT = """
            {"id":"2","name":"b","description":"","started":"2016-08-23T03:59:23Z","finished":"2016-08-23T04:01:40Z",
             "size":500.25,"status":"AVAILABLE","type":"AUTOMATED","cluster_id":"c"}""";
    private static final String REQUIRED =
            "\"id\":\"1\",\"status\":\"ready\",\"snapshot_type\":\"full\",\"created_at\":\"\",\"updated_at\":\"\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":5 | $.name | string or null",
                "\"source_vm_id\":[] | $.source_vm_id | string or null",
                "\"oci_image\":true | $.oci_image | string or null",
                "\"last_error\":{} | $.last_error | string or null",
                "\"vcpu_count\":1.5 | $.vcpu_count | integer or null",
                "\"memory_mb\":\"512\" | $.memory_mb | integer or null",
                "\"size_bytes\":null | $.size_bytes | integer",
                "\"is_public\":\"true\" | $.is_public | boolean",
                "\"type\":null | $.type | string",
            })
    void optionalFieldIsTypedWhereItIsPresent(String field, String path, String expected) {
        List<Finding> findings = instavm(200, "{" + REQUIRED + "," + field + "}");

        assertThat(findings)
                .extracting(Finding::lens, Finding::path, Finding::expected)
                .containsExactly(tuple(Lens.DOCUMENTATION, path, expected));
    }

    @Test
    void findingNamesTheKeywordThePageAndTheValue() {
        List<Finding> findings = dws(200, list(SNAPSHOT.replace("\"AVAILABLE\"", "\"MELTED\"")));

        assertThat(findings)
                .containsExactly(new Finding(
                        Lens.DOCUMENTATION,
                        "$.snapshots[0].status",
                        "enum CREATING, AVAILABLE, UNAVAILABLE (dws.openapi.yaml: Response Message, Table 3, status)",
                        "CREATING, AVAILABLE, UNAVAILABLE",
                        "\"MELTED\"",
                        "$.snapshots[0].status is none of the page's values, CREATING, AVAILABLE, UNAVAILABLE"));
    }

    @Test
    void missingFieldIsNamedItselfWithItsOwnSource() {
        List<Finding> findings = dws(200, list(SNAPSHOT, SNAPSHOT.replaceAll("\"finished\":[^,]*,", "")));

        assertThat(findings)
                .extracting(Finding::path, Finding::rule, Finding::actual)
                .containsExactly(tuple(
                        "$.snapshots[1].finished",
                        "required (dws.openapi.yaml: Response Message, Table 3, finished)",
                        "absent"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 998, 999})
    void oneWrongElementOfAThousandIsFound(int wrong) {
        String[] snapshots = IntStream.range(0, 1000)
                .mapToObj(i -> i == wrong ? SNAPSHOT.replace("\"b\"", "7") : SNAPSHOT)
                .toArray(String[]::new);

        assertThat(dws(200, list(snapshots)))
                .extracting(Finding::path)
                .containsExactly("$.snapshots[" + wrong + "].name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "3", "-2", "1e21", "2.0000001E7"})
    void countOtherThanTheNumberOfSnapshotsIsFound(String count) {
        String body = "{\"snapshots\":[" + SNAPSHOT + "," + SNAPSHOT + "],\"count\":" + count + "}";

        assertThat(dws(200, body))
                .extracting(Finding::lens, Finding::path, Finding::expected, Finding::rule)
                .containsExactly(tuple(
                        Lens.INVARIANT,
                        "$.count",
                        "2",
                        "sizeEquals (dws.openapi.yaml: Response Message, Table 2, count)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.0", "2e0", "0.2e1"})
    void countMayBeWrittenInAnyWay(String count) {
        String body = "{\"snapshots\":[" + SNAPSHOT + "," + SNAPSHOT + "],\"count\":" + count + "}";

        assertThat(dws(200, body)).isEmpty();
    }

    @Test
    void completionBeforeTheStartIsFoundAndTheSameInstantIsLegal() {
        String swapped = SNAPSHOT.replace("03:59:23Z", "04:01:41Z");
        String same = SNAPSHOT.replace("03:59:23Z", "04:01:40Z");

        assertThat(dws(200, list(same))).isEmpty();
        assertThat(dws(200, list(same, swapped)))
                .extracting(Finding::lens, Finding::path, Finding::actual)
                .containsExactly(tuple(Lens.INVARIANT, "$.snapshots[1].finished", "\"2016-08-23T04:01:40Z\""));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-29T00:00:00Z, ",
        "2000-02-29T23:59:59Z, ",
        "2016-02-30T00:00:00Z, INVARIANT",
        "2015-02-29T00:00:00Z, INVARIANT",
        "1900-02-29T00:00:00Z, INVARIANT",
        "2016-04-31T00:00:00Z, INVARIANT",
        "2016-13-01T00:00:00Z, INVARIANT",
        "2016-00-01T00:00:00Z, INVARIANT",
        "2016-01-00T00:00:00Z, INVARIANT",
        "2016-01-01T24:00:00Z, INVARIANT",
        "2016-01-01T23:60:00Z, INVARIANT",
        "2016-12-31T23:59:60Z, INVARIANT",
        "2016-01-01T00:00:00, DOCUMENTATION",
        "2016-01-01T00:00:00.0Z, DOCUMENTATION",
        "2016-01-01T00:00:00+00:00, DOCUMENTATION",
        "2016-01-01 00:00:00Z, DOCUMENTATION",
        "2016-01-01t00:00:00z, DOCUMENTATION",
        "2016-01-01T00:00:00Z\\n, DOCUMENTATION",
        "+2016-01-01T00:00:00Z, DOCUMENTATION",
        "'', DOCUMENTATION",
    })
    void timeIsOfThePagesOneFormatAndExists(String time, Lens lens) {
        List<Finding> findings = dws(
                200,
                list(SNAPSHOT.replace("2016-08-23T03:59:23Z", time)
                        .replace("2016-08-23T04:01:40Z", "9999-12-31T00:00:00Z")));

        assertThat(findings)
                .extracting(Finding::lens, Finding::path)
                .isEqualTo(lens == null ? List.of() : List.of(tuple(lens, "$.snapshots[0].started")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "5",
                "\"text\"",
                "{\"snapshots\":{},\"count\":[]}",
                "{\"snapshots\":[5,null,[]],\"count\":3}",
                "{\"snapshots\":[{\"started\":5,\"finished\":{}}],\"count\":1}"
            })
    void invariantSaysNothingWhereTypesAreWrong(String body) {
        assertThat(dws(200, body)).isNotEmpty().extracting(Finding::lens).containsOnly(Lens.DOCUMENTATION);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 302, 429, 502})
    void undocumentedStatusIsFoundForBothPages(int status) {
        assertThat(dws(status, "{}")).extracting(Finding::path).containsExactly("status");
        assertThat(instavm(status, "{}")).extracting(Finding::path).containsExactly("status");
    }

    @Test
    void undocumentedStatusSaysWhichAreListed() {
        assertThat(instavm(404, "{}"))
                .containsExactly(new Finding(
                        Lens.DOCUMENTATION,
                        "status",
                        "documented status (instavm.openapi.yaml: title and first line)",
                        "200, 422",
                        "404",
                        "the page does not list 404; it lists 200, 422",
                        "Known deviation not-found: FastAPI, Handling Errors, HTTPException"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "text/plain", "application/problem+json", "text/json", "json", "application/jsonx"})
    void otherMediaTypeIsFoundEvenWhereTheBytesAreJson(String type) {
        HttpResponse answer = new HttpResponse(200, Headers.NONE.with("Content-Type", type), Body.of(list(SNAPSHOT)));

        assertThat(DWS_JUDGE.findingsOfThePage(DWS.operations().get(0), answer))
                .extracting(Finding::path, Finding::actual)
                .containsExactly(tuple("header:Content-Type", type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "APPLICATION/JSON", "application/json ; charset=\"utf-8\"; x=y", " "})
    void mediaTypesParametersAndCaseAreFree(String type) {
        HttpResponse answer = new HttpResponse(200, Headers.NONE.with("content-TYPE", type), Body.of(list(SNAPSHOT)));

        assertThat(DWS_JUDGE.findingsOfThePage(DWS.operations().get(0), answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 500, 503})
    void errorsWithoutDocumentedBodyTakeAny(int status) {
        assertThat(Stream.of("", "<html>", "[", "\u0000").flatMap(body -> dws(status, body).stream()))
                .isEmpty();
    }

    static Stream<Arguments> validationErrors() {
        return Stream.of(
                argumentSet(
                        "a location of true", "[{\"loc\":[true],\"msg\":\"m\",\"type\":\"t\"}]", "$.detail[0].loc[0]"),
                argumentSet(
                        "a broken number in the second",
                        "[{\"loc\":[],\"msg\":\"m\",\"type\":\"t\"},{\"loc\":[\"a\",1.5],\"msg\":\"m\",\"type\":\"t\"}]",
                        "$.detail[1].loc[1]"),
                argumentSet("no message", "[{\"loc\":[],\"type\":\"t\"}]", "$.detail[0].msg"),
                argumentSet("text", "\"Not found\"", "$.detail"),
                argumentSet("null", "null", "$.detail"));
    }

    @ParameterizedTest
    @MethodSource("validationErrors")
    void validationErrorIsJudgedInDepth(String detail, String path) {
        assertThat(instavm(422, "{\"detail\":" + detail + "}"))
                .extracting(Finding::path)
                .containsExactly(path);
    }

    @Test
    void consumersFindingsComeFirst() {
        Contract contract = CONTRACTS.contractsOf("dws").get(0);
        String body = "{\"snapshots\":[" + SNAPSHOT.replace("500.25", "\"1\"") + "],\"count\":2}";

        Judgement judgement = DWS_JUDGE.judge(contract, contract.interactions().get(0), json(200, body));

        assertThat(judgement.findings())
                .extracting(Finding::lens, Finding::path)
                .containsExactly(
                        tuple(Lens.CONSUMER, "$.snapshots[0].size"),
                        tuple(Lens.DOCUMENTATION, "$.snapshots[0].size"),
                        tuple(Lens.INVARIANT, "$.count"));
    }

    @Test
    void absenceIsNotProvokedOnlyByAnAnswerThatIsLegal() {
        Contract contract = CONTRACTS.contractsOf("instavm").get(0);
        Interaction requiredOnly = contract.interactions().stream()
                .filter(interaction -> !interaction.absentFields().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(INSTAVM_JUDGE
                        .judge(contract, requiredOnly, json(200, "{" + REQUIRED + ",\"name\":\"web\"}"))
                        .outcome())
                .isEqualTo(Outcome.NOT_PROVOKED);
        assertThat(INSTAVM_JUDGE
                        .judge(contract, requiredOnly, json(200, "{" + REQUIRED + ",\"name\":5}"))
                        .outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    private static List<Finding> dws(int status, String body) {
        return DWS_JUDGE.findingsOfThePage(DWS.operations().get(0), json(status, body));
    }

    private static List<Finding> instavm(int status, String body) {
        return INSTAVM_JUDGE.findingsOfThePage(INSTAVM.operations().get(0), json(status, body));
    }

    private static HttpResponse json(int status, String body) {
        return new HttpResponse(status, Headers.NONE.with("Content-Type", "application/json"), Body.of(body));
    }

    private static String list(String... snapshots) {
        return "{\"snapshots\":[" + Stream.of(snapshots).collect(Collectors.joining(",")) + "],\"count\":"
                + snapshots.length + "}";
    }
}
