package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.Lens;
import java.util.Locale;

/** The rules that other programs see; their names are stable. */
enum IssueKind {
    CONSUMER("An answer is not what the consumer needs, as its contract says."),
    DOCUMENTATION("An answer is not what the vendor's page documents."),
    INVARIANT("An answer breaks a rule that the vendor's page says in words."),
    REQUEST("A request is not one that the vendor's page documents."),
    CHANGE("The vendor's published document differs from the documentation."),
    INCONCLUSIVE("Whether the contract holds is undecided."),
    ACCEPTED_ENTRY("An entry of the file of accepted findings needs a look.");

    private final String description;

    IssueKind(String description) {
        this.description = description;
    }

    static IssueKind of(Lens lens) {
        return switch (lens) {
            case CONSUMER -> CONSUMER;
            case DOCUMENTATION -> DOCUMENTATION;
            case INVARIANT -> INVARIANT;
            case REQUEST -> REQUEST;
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String description() {
        return description;
    }
}
