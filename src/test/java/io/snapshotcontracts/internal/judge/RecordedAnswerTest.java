package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to requests of unknown intention: one interaction of the operation and status has to hold. */
class RecordedAnswerTest {

    @TempDir
    private static Path folder;

    private static ContractSet contracts;

    @BeforeAll
    static void write() throws IOException {
        Files.createDirectories(folder.resolve("documentation"));
        Files.writeString(folder.resolve("documentation/shop.openapi.yaml"), """
                openapi: 3.1.0
                paths:
                  /tea: { get: { operationId: tea, responses: { default: { content: { application/json: {
                    schema: { properties: { page: { type: integer } } } } } } } } }
                  /cup: { get: { operationId: cup, responses: { default: {} } } }
                  /pot: { get: { operationId: pot, responses: { default: { content: { application/json: {} } } } } }
                """);
        contract("a", interaction("tea", 200, "{'kind': 'green', 'cups': [{'size': 1}], 'end': 'x'}", """
                {'$.kind': {'matchers': [{'match': 'regex', 'regex': '[a-z]+'}]},
                 '$.cups': {'matchers': [{'match': 'type', 'min': 0}]},
                 '$.cups[*].size': {'matchers': [{'match': 'integer'}]}}"""));
        contract("b", interaction("tea", 200, "{'kind': 'black', 'date': 'x', 'leaves': 7}", """
                {'$.date': {'matchers': [{'match': 'type'}]}}"""));
        contract("c", interaction("tea", 201, "{'at': '2026-01-01'}", """
                {'$.at': {'matchers': [{'match': 'date', 'format': 'yyyy-MM-dd'}]}}"""));
        contract("d", interaction("cup", 200, "{'cup': 1}", "{}"));
        contract("e", """
                {'description': 'e', 'request': {'method': 'GET', 'path': '/pot'},
                 'response': {'status': 200, 'headers': {'X-Next': '2', 'Content-Type': 'text/x'}}}""");
        contracts = ContractSet.of(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tea | 200 | {'kind': 'a', 'cups': [{'size': 2}, {'size': 3}], 'end': 'x'} |",
                "tea | 200 | {'kind': 'black', 'date': 'now', 'leaves': 7} |",
                // the nearest is the one with the fewest places that differ; all elements of a list are one
                "tea | 200 | {'kind': 'a', 'cups': [{'size': 'x'}, {'size': 'y'}, {'size': 'z'}], 'end': 'x'} | $.cups[0].size $.cups[1].size $.cups[2].size",
                "tea | 200 | {'kind': 'black', 'date': 5, 'leaves': 7} | $.date",
                "tea | 200 | {'kind': 5, 'leaves': 7, 'end': 'x'} | $.cups $.kind",
                // of two that are as near, the first
                "tea | 200 | {'kind': 'black', 'date': 5} | $.cups $.end",
                "tea | 200 | [] | $",
                "tea | 201 | {'at': '2026-02-28'} |",
                "tea | 201 | {'at': '2026-02-30'} | $.at",
                "tea | 404 | {} |",
                "cup | 200 | {'cup': 1} |",
                "cup | 200 | {'cup': 2} | $.cup",
                "cup | 200 | {'cup': | $",
                "cup | 404 | {} |",
            })
    void oneInteractionHasToHoldOrTheNearestSaysWhatIsWrong(String operation, int status, String body, String places) {
        Judgement judgement = judge(new ConsumerNeeds(contracts), operation, answer(status, body));

        assertThat(judgement.outcome()).isEqualTo(places == null ? Outcome.VERIFIED : Outcome.VIOLATED);
        assertThat(judgement.findings())
                .extracting(Finding::path)
                .isEqualTo(places == null ? List.of() : List.of(places.split(" ")));
    }

    /** Answers that are alike are asked about once; what is said of one must not be said of another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // one answer | another that gets its own findings, not those of the first
                "{'kind': 'a', 'cups': [], 'end': 'x'} | {'kind': 'b', 'cups': [], 'end': 'x'}",
                "{'kind': 'a', 'cups': [], 'end': 'x'} | {'kind': 'A', 'cups': [], 'end': 'x'}",
                "{'kind': 'A', 'cups': [], 'end': 'x'} | {'kind': 'B', 'cups': [], 'end': 'x'}",
                "{'kind': 'a', 'cups': [], 'end': 'x'} | {'kind': 'a1', 'cups': [], 'end': 'x'}",
                "{'kind': 'a1', 'cups': [], 'end': 'x'} | {'kind': 'a', 'cups': [], 'end': 'x'}",
                "{'kind': 'a', 'cups': [], 'end': 'x'} | {'kind': 'a', 'cups': [], 'end': 'y'}",
                "{'kind': 'a', 'cups': [], 'end': 'y'} | {'kind': 'a', 'cups': [], 'end': 'z'}",
                "{'kind': 'a', 'cups': [], 'end': 'y'} | {'kind': 'a', 'cups': [], 'end': 'x'}",
                "{'kind': 'a', 'cups': [], 'end': 'y'} | {'kind': 'a', 'cups': [], 'eng': 'y'}",
                "{'kind': 'a', 'cups': [{'size': 1}], 'end': 'y'} | {'kind': 'a', 'cups': [{'size': 3}], 'end': 'y'}",
                "{'kind': 'a', 'cups': [{'size': 5}], 'end': 'x'} | {'kind': 'a', 'cups': [{'size': 5.5}], 'end': 'x'}",
                "{'kind': 'a', 'cups': [{'size': 5.5}], 'end': 'x'} | {'kind': 'a', 'cups': [{'size': 6.5}], 'end': 'x'}",
                "{'kind': 'a', 'cups': [{'size': 5.5}], 'end': 'x'} | {'kind': 'a', 'cups': [{'size': 5}], 'end': 'x'}",
                "{'kind': 'a', 'cups': [{'size': 5}], 'end': 'x'} | {'kind': 'a', 'cups': [{'size': 5e0}], 'end': 'x'}",
                "{'kind': 'a', 'cups': [{'size': 5}], 'end': 'x'} | {'kind': 'a', 'cups': [{'size': '5'}], 'end': 'x'}",
                "{'kind': 'a', 'cups': [{'size': 5.5}], 'end': 'x'} | {'kind': 'a', 'cups': [{'size': 5.0}], 'end': 'x'}",
                "{'kind': 'a', 'cups': [{'size': 5}], 'end': 'x'} | {'kind': 'a', 'cups': [{'size': 5e-1}], 'end': 'x'}",
                "{'kind': 'a', 'cups': [{'size': 5}], 'end': 'x'} | {'kind': 'a', 'cups': [[{'size': 5}]], 'end': 'x'}",
                "{'kind': 'a', 'cups': [{'size': 'o'}], 'end': 'x'} | {'kind': 'a', 'cups': [{'size': 'u'}], 'end': 'x'}",
                "{'kind': 'a', 'cups': [{'size': 2}, {'size': 'o'}], 'end': 'x'} | {'kind': 'a', 'cups': [{'size': 2}, {'size': 'u'}], 'end': 'x'}",
                "{'kind': 'a', 'cups': [{'size': [2, 'o']}], 'end': 'x'} | {'kind': 'a', 'cups': [{'size': [2, 'u']}], 'end': 'x'}",
                "{'kind': 'a', 'cups': [{'size': {'a b': 'o'}}], 'end': 'x'} | {'kind': 'a', 'cups': [{'size': {'a b': 'u'}}], 'end': 'x'}",
                "{'kind': true, 'cups': [], 'end': 'x'} | {'kind': 'true', 'cups': [], 'end': 'x'}",
                "{'kind': 'true', 'cups': [], 'end': 'x'} | {'kind': true, 'cups': [], 'end': 'x'}",
                "{'kind': true, 'cups': [], 'end': 'x'} | {'kind': false, 'cups': [], 'end': 'x'}",
                "{'kind': null, 'cups': [], 'end': 'x'} | {'kind': 'null', 'cups': [], 'end': 'x'}",
                "{'kind': 'a', 'cups': ['p'], 'end': 'x'} | {'kind': 'a', 'cups': ['q'], 'end': 'x'}",
                "{'date': 'o', 'kind': 'black', 'leaves': 8} | {'date': 'o', 'kind': 'black', 'leaves': 9}",
                "{'date': 'o', 'kind': 'black', 'leaves': 8} | {'date': 'u', 'kind': 'black', 'leaves': 8}",
                "{'date': 'o', 'kind': 'black', 'leaves': 8} | {'date': 'o', 'kind': 'black', 'leaves': 7}",
                "{'date': 'o', 'kind': 'black', 'leaves': 8} | {'date': 'o', 'kind': 'black', 'leaves': -8}",
                "['o'] | ['u']",
                "'o' | 'u'",
                "{'page': 'o'} | {'page': 'u'}",
                "{'page': 5} | {'page': 'u'}",
            })
    void whatIsRememberedOfOneAnswerIsSaidOfNoOther(String one, String other) {
        ConsumerNeeds remembering = new ConsumerNeeds(contracts);
        judge(remembering, "tea", answer(200, one));

        assertThat(judge(remembering, "tea", answer(200, other)))
                .isEqualTo(judge(new ConsumerNeeds(contracts), "tea", answer(200, other)));
        assertThat(judge(remembering, "tea", answer(200, one)))
                .isEqualTo(judge(new ConsumerNeeds(contracts), "tea", answer(200, one)));
    }

    /** Traffic breaks a page in few ways, again and again; a comparison takes milliseconds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // one answer | another of which the same is to say
                "tea | {'kind': 'a', 'end': 'x'} | {'kind': 'b', 'end': 'x'}",
                "pot | {'more': 'a'} | {'more': 'b'}",
            })
    void answerLikeAnEarlierOneIsNotComparedAgain(String operation, String one, String other) {
        ConsumerNeeds needs = new ConsumerNeeds(contracts);

        List<Finding> findings = needs.findings("shop", operation(operation), new Answer(answer(200, one)));

        assertThat(findings).isNotEmpty();
        assertThat(needs.findings("shop", operation(operation), new Answer(answer(200, other))))
                .zipSatisfy(findings, (again, first) -> assertThat(again).isSameAs(first));
    }

    @Test
    void whatIsRememberedOfOneStatusOrHeaderIsSaidOfNoOther() {
        ConsumerNeeds remembering = new ConsumerNeeds(contracts);
        HttpResponse bare = answer(200, "{}");
        HttpResponse next = new HttpResponse(200, bare.headers().with("X-Next", "2"), bare.body());

        assertThat(judge(remembering, "tea", answer(201, "{'at': '2026-02-28'}"))
                        .findings())
                .isEmpty();
        assertThat(judge(remembering, "tea", answer(201, "{'at': '2026-02-30'}"))
                        .findings())
                .hasSize(1);
        assertThat(judge(remembering, "tea", answer(200, "{'at': '2026-02-28'}"))
                        .findings())
                .hasSize(3);
        assertThat(judge(remembering, "pot", next).findings()).hasSize(1);
        assertThat(judge(remembering, "pot", bare).findings()).hasSize(2);
        assertThat(judge(remembering, "pot", next).findings()).hasSize(1);
    }

    @Test
    void findingsOfThePageComeBeforeThoseOfTheNearestInteraction() {
        assertThat(judge(
                                new ConsumerNeeds(contracts),
                                "tea",
                                answer(200, "{'kind': 'black', 'date': 'x', 'leaves': 8, 'page': 'x'}"))
                        .findings())
                .extracting(Finding::lens, Finding::path)
                .containsExactly(tuple(Lens.DOCUMENTATION, "$.page"), tuple(Lens.CONSUMER, "$.leaves"));
    }

    @Test
    void headersThatARecordingLeavesOutAreNotMissingButAMediaTypeIsJudged() {
        Judge judge = new Judge(contracts, "shop");
        Operation pot = operation("pot");
        HttpResponse answer = answer(200, "{}");

        assertThat(judge.judgeRecorded(pot, answer, new ConsumerNeeds(contracts), true)
                        .findings())
                .extracting(Finding::path)
                .containsExactly("header:X-Next", "header:Content-Type");
        assertThat(judge.judgeRecorded(pot, answer, new ConsumerNeeds(contracts), false)
                        .findings())
                .extracting(Finding::path)
                .containsExactly("header:Content-Type");
    }

    @Test
    void answerThatCannotBeReadIsInconclusive() {
        Judgement judgement =
                judge(new ConsumerNeeds(contracts), "tea", answer(200, "[".repeat(100_000) + "]".repeat(100_000)));

        assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(judgement.reason()).startsWith("the answer cannot be judged: ");
    }

    @Test
    void consumerIsNotAskedWhereThePageIsBrokenInMorePlacesThanAreListed() throws IOException {
        Path many = Files.createDirectories(folder.resolve("many/documentation"));
        Files.writeString(many.resolve("shop.openapi.yaml"), """
                openapi: 3.1.0
                paths: { /tea: { get: { operationId: tea, responses: { default: { content: { application/json: {
                  schema: { additionalProperties: { type: integer } } } } } } } } }
                """);
        Files.copy(folder.resolve("a.json"), folder.resolve("many/a.json"));
        ContractSet of = ContractSet.of(folder.resolve("many"));
        StringBuilder body = new StringBuilder("{'x': 'x'");
        for (int i = 0; i < 200; i++) {
            body.append(",'m").append(i).append("':'x'");
        }

        List<Finding> findings = new Judge(of, "shop")
                .judgeRecorded(
                        of.documentationOf("shop").operations().get(0),
                        answer(200, body + "}"),
                        new ConsumerNeeds(of),
                        true)
                .findings();

        assertThat(findings).hasSize(101).extracting(Finding::lens).containsOnly(Lens.DOCUMENTATION);
    }

    @Test
    void bundledContractsAreAskedOnlyWhereThePageIsBroken() {
        ContractSet bundled = ContractSet.bundled();
        Documentation dws = bundled.documentationOf("dws");
        Judge judge = new Judge(bundled, "dws");

        assertThat(judge.judgeRecorded(
                                dws.operations().get(0),
                                answer(200, "{'snapshots': [], 'count': 'x'}"),
                                new ConsumerNeeds(bundled),
                                true)
                        .findings())
                .extracting(Finding::lens, Finding::path)
                .containsExactly(tuple(Lens.DOCUMENTATION, "$.count"), tuple(Lens.CONSUMER, "$.count"));
    }

    private static Judgement judge(ConsumerNeeds needs, String operation, HttpResponse answer) {
        return new Judge(contracts, "shop").judgeRecorded(operation(operation), answer, needs, true);
    }

    private static Operation operation(String name) {
        return contracts.documentationOf("shop").operation(name).orElseThrow();
    }

    private static HttpResponse answer(int status, String body) {
        return new HttpResponse(
                status, Headers.NONE.with("Content-Type", "application/json"), Body.of(body.replace('\'', '"')));
    }

    private static String interaction(String path, int status, String body, String rules) {
        return """
                {'description': 'd', 'request': {'method': 'GET', 'path': '/%s'},
                 'response': {'status': %d, 'body': %s, 'matchingRules': {'body': %s}}}""".formatted(path, status, body, rules);
    }

    private static void contract(String name, String interaction) throws IOException {
        Files.writeString(
                folder.resolve(name + ".json"), """
                {'consumer': {'name': '%s'}, 'provider': {'name': 'shop'}, 'interactions': [%s],
                 'metadata': {'pactSpecification': {'version': '3.0.0'}}}""".formatted(name, interaction).replace('\'', '"'));
    }
}
