package io.snapshotcontracts.internal.lint;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.judge.ExampleLens;
import io.snapshotcontracts.internal.judge.LensResult;
import io.snapshotcontracts.internal.judge.NotJudgedException;
import io.snapshotcontracts.internal.judge.RequestLens;
import io.snapshotcontracts.internal.redact.Redactor;
import io.snapshotcontracts.internal.redact.SecretNames;
import io.snapshotcontracts.internal.redact.SecretValues;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Remark;
import io.snapshotcontracts.result.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Holds one provider's interactions against its page. */
final class InteractionLint {

    /** Requests that a provider refuses for their path or method match no operation for a reason. */
    private static final Set<Integer> NO_SUCH_OPERATION = Set.of(404, 405);

    private final Documentation documentation;
    private final RequestLens requests;
    private final ExampleLens answers;

    InteractionLint(Documentation documentation) {
        this.documentation = documentation;
        this.requests = new RequestLens(documentation);
        this.answers = new ExampleLens(documentation);
    }

    /** The interaction's operation; the reason for none is among the remarks. */
    Optional<Operation> look(Interaction interaction, List<Remark> remarks) {
        Optional<Operation> operation;
        try {
            operation = documentation.operationOf(interaction);
        } catch (InvalidContractException e) {
            remarks.add(Located.of(Kind.REFUSED, String.valueOf(e.getMessage()), interaction.description()));
            return Optional.empty();
        }
        HttpRequest request = interaction.exampleRequest();
        int status = interaction.expectedStatus();
        Redactor redactor = redactor(request);
        if (operation.isEmpty()) {
            Finding finding = requests.noOperation(request);
            if (NO_SUCH_OPERATION.contains(status)) {
                remarks.add(note(interaction, "", finding.message() + "; judged by the contract alone"));
            } else {
                remarks.add(remark(interaction, "/request", redactor.redact(finding)));
            }
            return operation;
        }
        boolean mayBreak = status / 100 == 4;
        if (!mayBreak) {
            look(interaction, "/request", () -> requests.look(operation.get(), request), redactor, remarks);
        }
        look(interaction, "/response", () -> answers.look(operation.get(), interaction.response()), redactor, remarks);
        return operation;
    }

    private static void look(
            Interaction interaction, String side, Supplier<LensResult> lens, Redactor redactor, List<Remark> remarks) {
        try {
            LensResult result = lens.get();
            result.findings().forEach(finding -> remarks.add(remark(interaction, side, redactor.redact(finding))));
            result.notJudged().forEach(reason -> remarks.add(note(interaction, side, reason)));
        } catch (NotJudgedException e) {
            remarks.add(note(interaction, side, String.valueOf(e.getMessage())));
        }
    }

    private static Remark note(Interaction interaction, String side, String message) {
        return new Remark(
                Kind.NOTE, interaction.file(), interaction.place() + side, interaction.description(), message, null);
    }

    private static Remark remark(Interaction interaction, String side, Finding finding) {
        return new Remark(
                Kind.FINDING,
                interaction.file(),
                interaction.place() + side + place(finding.path()),
                interaction.description(),
                finding.message(),
                finding);
    }

    /** Where in a Pact file something is that a finding names in its own way. */
    private static String place(String path) {
        String[] parts = path.split(":", 2);
        String name = parts.length < 2 ? "" : parts[1].replace("~", "~0").replace("/", "~1");
        return switch (parts[0]) {
            case "status", "method", "path" -> "/" + parts[0];
            case "query" -> "/query/" + name;
            case "header" -> "/headers/" + name;
            case "cookie" -> "/headers/Cookie";
            default -> "/body";
        };
    }

    // a contract's credentials are examples, unless they were recorded
    private static Redactor redactor(HttpRequest request) {
        List<String> secrets = new ArrayList<>();
        for (Header header : request.headers().fields()) {
            if (SecretNames.includes(header.name())) {
                secrets.addAll(SecretValues.of(header.name(), header.value()));
            }
        }
        return new Redactor(secrets);
    }
}
