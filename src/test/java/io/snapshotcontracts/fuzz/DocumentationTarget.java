package io.snapshotcontracts.fuzz;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.internal.judge.JudgingFailure;
import io.snapshotcontracts.result.Failure;
import io.snapshotcontracts.result.Finding;
import java.util.List;

/** An OpenAPI document is read, and some answers are judged by it. */
final class DocumentationTarget implements FuzzTarget {

    private static final List<HttpResponse> ANSWERS = List.of(
            answer(
                    200,
                    "application/json",
                    "{\"id\": 1, \"name\": \"a\", \"items\": [1, \"b\", null, {}], \"price\": 1.5}"),
            answer(200, "application/json", "[{\"id\": \"x\", \"kind\": \"a\"}, 1e30, \"2026-01-01T00:00:00Z\", null]"),
            answer(404, "application/problem+json", "{\"code\": -1, \"detail\": {}}"),
            answer(200, "text/plain; charset=utf-8", "text"),
            answer(500, "application/xml", "<a><b>1</b></a>"),
            new HttpResponse(204, Headers.NONE, Body.EMPTY));

    @Override
    public void run(byte[] input) throws Throwable {
        DocumentedRefusal.mayRefuse(() -> {
            Documentation documentation = Documentation.read("shop", FuzzTarget.text(input));
            Judge judge = new Judge(documentation);
            for (Operation operation : documentation.operations()) {
                for (HttpResponse answer : ANSWERS) {
                    judge(judge, operation, answer);
                }
            }
        });
    }

    private static void judge(Judge judge, Operation operation, HttpResponse answer) throws Throwable {
        try {
            judge.findingsOfThePage(operation, answer).stream()
                    .map(Finding::message)
                    .forEach(DocumentedRefusal::requireOwnWords);
        } catch (RuntimeException | StackOverflowError e) {
            Failure failure = JudgingFailure.of(e);
            if (failure.defect() != null
                    && !(e instanceof io.snapshotcontracts.internal.contract.InvalidContractException)) {
                throw e;
            }
            DocumentedRefusal.requireOwnWords(failure.reason());
        }
    }

    private static HttpResponse answer(int status, String type, String body) {
        return new HttpResponse(status, Headers.NONE.with("Content-Type", type), Body.of(body));
    }
}
