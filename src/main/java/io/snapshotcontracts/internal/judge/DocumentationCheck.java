package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.Optional;

/** Whether answers of an operation can be judged by its page. */
public final class DocumentationCheck {

    private final DocumentationLens lens;

    public DocumentationCheck(Documentation documentation) {
        lens = new DocumentationLens(documentation);
    }

    /** Why they cannot, with file and place; nothing where they can. */
    public Optional<String> problem(Operation operation) {
        try {
            lens.prepare(operation);
            return Optional.empty();
        } catch (UnusableDocumentException e) {
            return Optional.of("documentation/" + e.getMessage());
        }
    }
}
