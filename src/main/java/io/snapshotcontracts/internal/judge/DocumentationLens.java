package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.ApiResponse;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the page promises of an answer: its status, its headers, its media type, its schema, and the invariants beside
 * that. An operation's rules are made when it is met first, so that a broken corner costs only what leads there.
 */
final class DocumentationLens {

    private final SchemaRules rules;
    private final Invariants invariants = new Invariants();
    private final Map<ApiOperation, Map<Integer, Prepared>> prepared = new ConcurrentHashMap<>();
    private final Set<ApiOperation> usable = ConcurrentHashMap.newKeySet();

    DocumentationLens(Documentation documentation) {
        rules = new SchemaRules(documentation.openApi(), Direction.ANSWER);
    }

    /**
     * The rules for a status.
     *
     * @param rules null where the status is undocumented, or the documentation cannot be used
     * @param problem why it cannot be used, null where it can
     */
    private record Prepared(
            @Nullable ResponseRules rules, @Nullable UnusableDocumentException problem) {}

    /** @throws UnusableDocumentException where one of the operation's answers could not be judged */
    void prepare(Operation operation) {
        if (!usable.contains(operation.openApi())) {
            for (ApiResponse response : operation.openApi().responses()) {
                ResponseRules.of(response, rules, invariants);
            }
            usable.add(operation.openApi());
        }
    }

    /**
     * Looks at a complete answer.
     *
     * @param hasHeaders whether all headers of the answer are known, which recordings can leave out
     * @throws NotJudgedException where the documentation cannot be used
     */
    LensView look(Operation operation, Answer answer, boolean hasHeaders) {
        LensView view = new LensView();
        int status = answer.response().status();
        Map<Integer, Prepared> known = prepared.computeIfAbsent(operation.openApi(), each -> new ConcurrentHashMap<>());
        Prepared found = known.get(status);
        if (found == null) {
            found = known.computeIfAbsent(status, code -> prepared(operation.openApi(), code));
        }
        UnusableDocumentException problem = found.problem();
        if (problem != null) {
            throw new NotJudgedException(
                    "the documentation cannot be used: documentation/" + problem.getMessage(), problem);
        }
        if (found.rules() == null) {
            view.add(List.of(LensFindings.undocumented(operation, status)));
        } else {
            found.rules().look(operation.method(), answer, hasHeaders, view);
        }
        return view;
    }

    private Prepared prepared(ApiOperation operation, int status) {
        try {
            Optional<ApiResponse> response = operation.response(status);
            return response.isEmpty()
                    ? new Prepared(null, null)
                    : new Prepared(ResponseRules.of(response.get(), rules, invariants), null);
        } catch (UnusableDocumentException e) {
            return new Prepared(null, e);
        }
    }
}
