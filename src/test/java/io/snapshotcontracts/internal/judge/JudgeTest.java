package io.snapshotcontracts.internal.judge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own contracts, against answers that a live endpoint could give. */
class JudgeTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final Contract INSTAVM = CONTRACTS.contractsOf("instavm").get(0);
    private static final Contract DWS = CONTRACTS.contractsOf("dws").get(0);
    private static final Map<String, Judge> JUDGES = Map.of(
            "instavm", new Judge(CONTRACTS, "instavm"),
            "dws", new Judge(CONTRACTS, "dws"));

    private static final String CREATING = """
            {"id":"1","name":"a","description":"","started":"2016-02-29T03:59:23Z","size":1,
             "status":"CREATING","type":"MANUAL","cluster_id":"c"}""";
    private static final String AVAILABLE = """
            {"id":"2","name":"b","description":"x","started":"2016-08-23T03:59:23Z","finished":"2016-08-23T04:01:40Z",
             "size":500.25,"status":"AVAILABLE","type":"AUTOMATED","cluster_id":"c"}""";
    private static final String UNAVAILABLE = AVAILABLE.replace("\"AVAILABLE\"", "\"UNAVAILABLE\"");
    private static final String REQUIRED = """
            "id":"1","status":"ready","snapshot_type":"full","created_at":"","updated_at":"yesterday\"""";

    static Stream<Arguments> legalAnswers() {
        return Stream.of(
                argumentSet("no snapshots", DWS, "the project has snapshots", dws("", "0")),
                argumentSet("mixed list", DWS, "the project has snapshots", dws(CREATING + "," + AVAILABLE, "2")),
                argumentSet("2.0 snapshots", DWS, "the project has snapshots", dws(CREATING + "," + AVAILABLE, "2.0")),
                argumentSet(
                        "a size of 1e21",
                        DWS,
                        "the project has snapshots",
                        dws(AVAILABLE.replace("500.25", "1e21"), "1")),
                argumentSet(
                        "unknown fields",
                        DWS,
                        "the project has snapshots",
                        "{\"more\":{},\"count\":1,\"snapshots\":[" + AVAILABLE.replace("{", "{\"tags\":[1],") + "]}"),
                argumentSet("a byte-order mark", DWS, "the project has snapshots", "\uFEFF" + dws(AVAILABLE, "1")),
                argumentSet(
                        "one of many",
                        DWS,
                        "the project has a snapshot being created",
                        dws(AVAILABLE + "," + CREATING + "," + UNAVAILABLE, "3")),
                argumentSet(
                        "creating with a time of completion",
                        DWS,
                        "the project has a snapshot being created",
                        dws(AVAILABLE.replace("\"AVAILABLE\"", "\"CREATING\""), "1")),
                argumentSet(
                        "another of many",
                        DWS,
                        "the project has an unavailable snapshot",
                        dws(AVAILABLE + "," + UNAVAILABLE, "2")),
                argumentSet("none", DWS, "the project has no snapshots", dws("", "0")),
                argumentSet("required only", INSTAVM, "a snapshot exists", "{" + REQUIRED + "}"),
                argumentSet(
                        "nulls and large integers",
                        INSTAVM,
                        "a snapshot with every documented field exists",
                        "{" + REQUIRED + """
                                ,"name":null,"source_vm_id":null,"type":"user","oci_image":null,"vcpu_count":2.0,
                                "memory_mb":1208925819614629174706176,"size_bytes":9007199254740993,"is_public":false,
                                "last_error":null}"""),
                argumentSet("an empty 422", INSTAVM, "the request fails validation", "{}"),
                argumentSet("a 422 with text", INSTAVM, "the request fails validation", "{\"other\":\"text\"}"),
                argumentSet("mixed locations", INSTAVM, "the request fails validation with details", """
                        {"detail":[{"loc":["body",0,2.0],"msg":"m","type":"t","ctx":{}},{"loc":[],"msg":"m","type":"t"}]}"""));
    }

    @ParameterizedTest
    @MethodSource("legalAnswers")
    void legalAnswerIsVerified(Contract contract, String state, String body) {
        Judgement judgement = judge(contract, state, json(expectedStatus(contract, state), body));

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.outcome()).isEqualTo(Outcome.VERIFIED);
    }

    static Stream<Arguments> illegalAnswers() {
        String list = "the project has snapshots";
        return Stream.of(
                argumentSet("status", list, AVAILABLE.replace("\"AVAILABLE\"", "\"FROZEN\""), "$.snapshots[0].status"),
                argumentSet(
                        "prefix of a status",
                        list,
                        AVAILABLE.replace("\"AVAILABLE\"", "\"AVAILABLEX\""),
                        "$.snapshots[0].status"),
                argumentSet(
                        "lower case", list, AVAILABLE.replace("\"AUTOMATED\"", "\"automated\""), "$.snapshots[0].type"),
                argumentSet(
                        "month 13",
                        list,
                        AVAILABLE.replace("2016-08-23T03", "2016-13-23T03"),
                        "$.snapshots[0].started"),
                argumentSet(
                        "30 February",
                        list,
                        AVAILABLE.replace("2016-08-23T03", "2016-02-30T03"),
                        "$.snapshots[0].started"),
                argumentSet(
                        "no leap year", list, CREATING.replace("2016-02-29", "2017-02-29"), "$.snapshots[0].started"),
                argumentSet("no zone", list, AVAILABLE.replace("03:59:23Z", "03:59:23"), "$.snapshots[0].started"),
                argumentSet("size as text", list, AVAILABLE.replace("500.25", "\"500\""), "$.snapshots[0].size"),
                argumentSet("null name", list, AVAILABLE.replace("\"b\"", "null"), "$.snapshots[0].name"),
                argumentSet("missing id", list, AVAILABLE.replace("\"id\":\"2\",", ""), "$.snapshots[0].id"),
                argumentSet("second", list, AVAILABLE + "," + AVAILABLE.replace("\"b\"", "7"), "$.snapshots[1].name"),
                argumentSet("no such snapshot", "the project has an unavailable snapshot", AVAILABLE, "$.snapshots"),
                argumentSet("not empty", "the project has no snapshots", AVAILABLE, "$.snapshots"));
    }

    @ParameterizedTest
    @MethodSource("illegalAnswers")
    void illegalAnswerIsViolatedWithItsPath(String state, String snapshots, String path) {
        Judgement judgement = judge(DWS, state, json(200, dws(snapshots, "1")));

        assertThat(judgement.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(judgement.findings()).extracting(Finding::path).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1\"", "null", "true", "[]"})
    void countIsAWholeNumber(String count) {
        Judgement judgement = judge(DWS, "the project has snapshots", json(200, dws(AVAILABLE, count)));

        assertThat(judgement.findings())
                .filteredOn(finding -> finding.lens() == Lens.CONSUMER)
                .extracting(Finding::path)
                .containsOnlyOnce("$.count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"two\"", "true", "{}"})
    void nullableIntegerIsWholeOrNull(String count) {
        String body = "{" + REQUIRED + """
                ,"name":null,"source_vm_id":null,"type":"user","oci_image":null,"vcpu_count":%s,
                "memory_mb":1,"size_bytes":1,"is_public":false,"last_error":null}""".formatted(count);

        Judgement judgement = judge(INSTAVM, "a snapshot with every documented field exists", json(200, body));

        assertThat(judgement.findings()).extracting(Finding::path).containsOnly("$.vcpu_count");
        assertThat(judgement.findings())
                .filteredOn(finding -> finding.lens() == Lens.CONSUMER)
                .extracting(Finding::expected, Finding::actual)
                .containsExactly(tuple("2", count));
    }

    static Stream<Arguments> bodiesThatAreNotJson() {
        String good = dws(AVAILABLE, "1");
        return Stream.of(
                argumentSet("empty", Body.EMPTY),
                argumentSet("truncated", Body.of(good.substring(0, good.length() - 1))),
                argumentSet("trailing bracket", Body.of(good + "]")),
                argumentSet("trailing text", Body.of(good + " ok")),
                argumentSet("NaN", Body.of(good.replace("500.25", "NaN"))),
                argumentSet("leading zero", Body.of(good.replace("500.25", "0500"))),
                argumentSet("single quotes", Body.of(good.replace('"', '\''))),
                argumentSet("raw control character", Body.of(good.replace("\"b\"", "\"b\u0001\""))),
                argumentSet("name given twice", Body.of(good.replace("\"count\"", "\"count\":1,\"count\""))),
                argumentSet("not UTF-8", Body.of(good.replace("\"b\"", "\"é\"").getBytes(ISO_8859_1))));
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNotJson")
    void bodyThatIsNotOneJsonTextIsViolated(Body body) {
        Judgement judgement = judge(DWS, "the project has snapshots", new HttpResponse(200, Headers.NONE, body));

        assertThat(judgement.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(judgement.findings()).extracting(Finding::lens).containsExactly(Lens.CONSUMER, Lens.DOCUMENTATION);
        assertThat(judgement.findings()).allSatisfy(finding -> {
            assertThat(finding.path()).isEqualTo("$");
            assertThat(finding.message()).startsWith("the body is not JSON: ");
        });
    }

    @Test
    void jsonInsideAStringIsViolated() {
        Judgement judgement =
                judge(DWS, "the project has snapshots", json(200, "\"{\\\"snapshots\\\":[],\\\"count\\\":0}\""));

        assertThat(judgement.outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void anotherMediaTypeIsViolated() {
        HttpResponse html =
                new HttpResponse(200, Headers.NONE.with("content-type", "text/html"), Body.of(dws(AVAILABLE, "1")));

        Judgement judgement = judge(DWS, "the project has snapshots", html);

        assertThat(judgement.findings()).extracting(Finding::path).containsOnly("header:Content-Type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON", "application/json;charset=utf-8"})
    void mediaTypeIsComparedAsHttpSays(String type) {
        HttpResponse answer =
                new HttpResponse(200, Headers.NONE.with("CONTENT-TYPE", type), Body.of(dws(AVAILABLE, "1")));

        assertThat(judge(DWS, "the project has snapshots", answer).outcome()).isEqualTo(Outcome.VERIFIED);
    }

    @Test
    void answerWithoutMediaTypeIsJudgedByItsBody() {
        HttpResponse answer = new HttpResponse(200, Headers.NONE, Body.of(dws(AVAILABLE, "1")));

        assertThat(judge(DWS, "the project has snapshots", answer).outcome()).isEqualTo(Outcome.VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"error_code\":\"DWS.0001\"}", "[", "null"})
    void errorMayHaveAnyBody(String body) {
        HttpResponse answer = new HttpResponse(503, Headers.NONE.with("Content-Type", "text/html"), Body.of(body));

        assertThat(judge(DWS, "the service is unavailable", answer).outcome()).isEqualTo(Outcome.VERIFIED);
    }

    @Test
    void fieldThatIsThereAlthoughItsAbsenceIsThePointWasNotProvoked() {
        Judgement judgement = judge(
                INSTAVM,
                "a snapshot with only the required fields exists",
                json(200, "{" + REQUIRED + ",\"name\":\"web\",\"type\":\"user\"}"));

        assertThat(judgement.outcome()).isEqualTo(Outcome.NOT_PROVOKED);
        assertThat(judgement.reason()).contains("name, type").contains("absence");
    }

    static Stream<Arguments> otherStatuses() {
        return Stream.of(
                Arguments.of(DWS, "the project has snapshots", 401, Outcome.INCONCLUSIVE, "refused the credentials"),
                Arguments.of(DWS, "the project has snapshots", 403, Outcome.INCONCLUSIVE, "refused the credentials"),
                Arguments.of(DWS, "the project has snapshots", 503, Outcome.INCONCLUSIVE, "failed as its page says"),
                Arguments.of(DWS, "the project has snapshots", 500, Outcome.INCONCLUSIVE, "failed as its page says"),
                Arguments.of(DWS, "the project has snapshots", 429, Outcome.INCONCLUSIVE, "fewer requests"),
                Arguments.of(DWS, "the project has snapshots", 404, Outcome.VIOLATED, null),
                Arguments.of(DWS, "the project has snapshots", 302, Outcome.VIOLATED, null),
                Arguments.of(INSTAVM, "a snapshot exists", 401, Outcome.INCONCLUSIVE, "refused the credentials"),
                Arguments.of(INSTAVM, "a snapshot exists", 403, Outcome.VIOLATED, null),
                Arguments.of(INSTAVM, "a snapshot exists", 500, Outcome.VIOLATED, null),
                Arguments.of(INSTAVM, "a snapshot exists", 422, Outcome.VIOLATED, null));
    }

    @ParameterizedTest
    @MethodSource("otherStatuses")
    void otherStatusMeansWhatThePageLetsItMean(
            Contract contract, String state, int status, Outcome outcome, String reason) {
        Judgement judgement = judge(contract, state, json(status, "{}"));

        assertThat(judgement.outcome()).isEqualTo(outcome);
        if (reason == null) {
            assertThat(judgement.findings()).extracting(Finding::path).containsExactly("status");
        } else {
            assertThat(judgement.reason()).contains(reason);
        }
    }

    @Test
    void documentedStatusThatIsNotExpectedAsksForTheState() {
        Judgement judgement = judge(DWS, "the project has snapshots", json(404, "{}"));

        assertThat(judgement.findings())
                .extracting(Finding::message)
                .containsExactly("expected status 200 but was 404; is the provider in this state?");
    }

    @Test
    void statusIsAmongTheFindingsOfTheConsumerAlone() {
        assertThat(Judge.findingsOfTheConsumer(DWS, interaction(DWS, "the service is unavailable"), json(200, "{}")))
                .extracting(Finding::path, Finding::message)
                .containsExactly(tuple("status", "expected status 503 but was 200"));
    }

    @Test
    void undocumentedStatusIsCalledThat() {
        Judgement judgement = judge(INSTAVM, "a snapshot exists", json(404, "{}"));

        assertThat(judgement.findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .isEqualTo(
                        "expected status 200 but was 404; the page does not list 404 at all. Known deviation not-found:"
                                + " FastAPI, Handling Errors, HTTPException"));
    }

    @Test
    void findingNamesRuleSourceAndValues() {
        Judgement judgement = judge(
                DWS,
                "the project has snapshots",
                json(200, dws(AVAILABLE.replace("\"AVAILABLE\"", "\"FROZEN\""), "1")));

        assertThat(judgement.findings()).hasSize(2).first().satisfies(finding -> {
            assertThat(finding.rule())
                    .isEqualTo("regex ^(CREATING|AVAILABLE|UNAVAILABLE)$ (snapshot-client-dws.json, interaction 1)");
            assertThat(finding.expected()).isEqualTo("\"CREATING\"");
            assertThat(finding.actual()).isEqualTo("\"FROZEN\"");
        });
    }

    @Test
    void nestingBeyondLimitsIsInconclusive() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        Judgement judgement = judge(
                DWS,
                "the project has snapshots",
                json(200, dws(AVAILABLE, "1").replace("\"count\"", "\"x\":" + deep + ",\"count\"")));

        assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    private static Judgement judge(Contract contract, String state, HttpResponse answer) {
        return JUDGES.get(contract.provider()).judge(contract, interaction(contract, state), answer);
    }

    private static Interaction interaction(Contract contract, String state) {
        return contract.interactions().stream()
                .filter(interaction -> state.equals(interaction.state()))
                .findFirst()
                .orElseThrow();
    }

    private static int expectedStatus(Contract contract, String state) {
        return interaction(contract, state).expectedStatus();
    }

    private static HttpResponse json(int status, String body) {
        return new HttpResponse(status, Headers.NONE.with("Content-Type", "application/json"), Body.of(body));
    }

    private static String dws(String snapshots, String count) {
        return "{\"snapshots\":[" + snapshots + "],\"count\":" + count + "}";
    }

    @Test
    void everyStateOfTheContractsIsKnownHere() {
        List<String> states = Stream.of(INSTAVM, DWS)
                .flatMap(contract -> contract.interactions().stream())
                .map(Interaction::state)
                .distinct()
                .toList();

        assertThat(states).hasSize(18).doesNotContainNull();
    }
}
