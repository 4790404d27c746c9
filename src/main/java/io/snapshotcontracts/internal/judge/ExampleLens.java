package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.ContractBody;
import io.snapshotcontracts.internal.contract.ContractResponse;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.openapi.ApiHeader;
import io.snapshotcontracts.internal.openapi.ApiResponse;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Whether the page allows the answer that a contract shows. A contract shows only what its consumer needs: what the answer
 * lacks is no finding, what it holds has to be legal.
 */
public final class ExampleLens {

    private final SchemaRules rules;
    private final Invariants invariants = new Invariants();

    public ExampleLens(Documentation documentation) {
        rules = new SchemaRules(documentation.openApi(), Direction.EXAMPLE);
    }

    /**
     * Looks at the answer that an interaction expects.
     *
     * @throws NotJudgedException where the documentation cannot be used
     */
    public LensResult look(Operation operation, ContractResponse expected) {
        LensView view = new LensView();
        OptionalInt status = documented(operation, expected);
        if (status.isEmpty()) {
            view.add(List.of(LensFindings.undocumented(operation, expected.status())));
            return LensResult.of(view);
        }
        try {
            ApiResponse response =
                    operation.openApi().response(status.getAsInt()).orElseThrow();
            Answer answer = new Answer(new HttpResponse(
                    status.getAsInt(), headers(expected), expected.body().content()));
            for (ApiHeader header : response.headers()) {
                if (answer.response().headers().has(header.name())) {
                    new HeaderRules(header, rules).look(answer.response().headers(), view);
                }
            }
            if (expected.body().isPresent()) {
                ResponseRules.of(response, rules, invariants).look(operation.method(), answer, false, view);
            }
        } catch (UnusableDocumentException e) {
            throw new NotJudgedException("the documentation cannot be used: documentation/" + e.getMessage(), e);
        }
        return new LensResult(
                view.findings().stream()
                        // a part of a list is shorter than the list
                        .filter(finding -> !finding.rule().startsWith(Invariant.Kind.SIZE_EQUALS.rule()))
                        .toList(),
                view.notJudged());
    }

    /** The expected status where the page documents it, else one that the contract's rule accepts too. */
    private static OptionalInt documented(Operation operation, ContractResponse expected) {
        return IntStream.concat(
                        IntStream.of(expected.status()),
                        operation.statuses().stream()
                                .mapToInt(Integer::intValue)
                                .sorted())
                .filter(status -> expected.accepts(status) && operation.covers(status))
                .findFirst();
    }

    private static Headers headers(ContractResponse expected) {
        Headers headers = Headers.of(expected.headers());
        ContractBody body = expected.body();
        return body.isPresent() && body.typeIsNamed() && !headers.has("Content-Type")
                ? headers.with("Content-Type", body.type().base())
                : headers;
    }
}
