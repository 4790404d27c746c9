package io.snapshotcontracts.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.Judgement;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an interaction comes to its documented operation, and what is refused before a request is sent. */
class DocumentedStepTest {

    private static final String PAGE = """
            openapi: 3.1.0
            servers: [{url: https://api.example.com/v1}]
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  responses:
                    200: {content: {application/json: {schema: {type: integer}}, text/csv: {schema: {type: array}}}}
                    4XX: {description: wrong}
                    default: {description: other}
              /odd:
                get: {operationId: odd, responses: {200: {content: {application/json: {schema: {type: any}}}}}}
              /lost: {$ref: '#/nowhere'}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"/things/5, '', true", "/v1/things/5, '', true", "/other, '', false", "/other, getThing, true"})
    void operationIsTheNamedOneOrThatOfThePath(String path, String named, boolean documented) throws IOException {
        PlannedInteraction step = step(path, named);

        assertThat(step.isDocumented()).isEqualTo(documented);
        assertThat(step.operationId()).isEqualTo(documented ? "getThing" : null);
        assertThat(step.judge(answer(200, "application/json", "\"x\"")).outcome())
                .isEqualTo(documented ? Outcome.VIOLATED : Outcome.VERIFIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/things/5 | getThng | has no operation 'getThng'; did you mean 'getThing'?",
                "/odd | `` | there is no type 'any'",
                "/other | odd | there is no type 'any'",
                "/lost | `` | the reference #/nowhere leads to nothing",
            })
    void whatCannotBeJudgedByIsRefusedBeforeARequest(String path, String named, String message) {
        assertThatThrownBy(() -> step(path, named))
                .isInstanceOf(InvalidContractException.class)
                .hasMessageContaining("documentation/shop.openapi.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void bodyThatIsNotJudgedIsSaid() throws IOException {
        Judgement judgement = step("/things/5", "").judge(answer(200, "text/csv", "a,b"));

        assertThat(judgement.outcome()).isEqualTo(Outcome.VERIFIED);
        assertThat(judgement.notJudged())
                .containsExactly("the body is text/csv, of which the media type alone is judged");
    }

    @Test
    void rangeAnnouncesAFailureAndADefaultDoesNot() throws IOException {
        PlannedInteraction step = step("/things/5", "");

        assertThat(step.judge(answer(403, "", "")).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(step.judge(answer(503, "", "")))
                .satisfies(judgement -> assertThat(judgement.outcome()).isEqualTo(Outcome.VIOLATED))
                .extracting(Judgement::findings)
                .satisfies(findings -> assertThat(findings)
                        .extracting(Finding::message)
                        .containsExactly("expected status 200 but was 503; is the provider in this state?"));
    }

    private PlannedInteraction step(String path, String operationId) throws IOException {
        String reference = operationId.isEmpty()
                ? ""
                : ", \"comments\": {\"references\": {\"openapi\": {\"operationId\": \"" + operationId + "\"}}}";
        Files.writeString(folder.resolve("a.json"), """
                {"consumer": {"name": "c"}, "provider": {"name": "shop"},
                 "interactions": [{"type": "Synchronous/HTTP", "description": "one",
                   "request": {"method": "GET", "path": "%s"}, "response": {"status": 200}%s}],
                 "metadata": {"pactSpecification": {"version": "4.0"}}}""".formatted(path, reference));
        Files.createDirectories(folder.resolve("documentation"));
        Files.writeString(folder.resolve("documentation/shop.openapi.yaml"), PAGE);
        return PlannedInteraction.of(
                        ContractSet.of(folder),
                        new Target("shop", URI.create("http://localhost:1"), Headers.NONE, null))
                .get(0);
    }

    private static HttpResponse answer(int status, String type, String body) {
        Headers headers = type.isEmpty() ? Headers.NONE : Headers.NONE.with("Content-Type", type);
        return new HttpResponse(status, headers, Body.of(body));
    }
}
