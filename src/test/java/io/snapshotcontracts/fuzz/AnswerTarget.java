package io.snapshotcontracts.fuzz;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.verify.Target;
import io.snapshotcontracts.internal.verify.Verification;
import io.snapshotcontracts.internal.verify.VerifyOptions;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.ProviderRun;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** An answer is judged by a contract and by documentation, all of which are the input's. */
final class AnswerTarget implements FuzzTarget {

    private static final VerifyOptions OPTIONS =
            new VerifyOptions(Duration.ofSeconds(2), Duration.ofSeconds(3), 1024 * 1024);

    private final Folder folder = new Folder();

    @Override
    public void run(byte[] input) throws Throwable {
        Descriptor descriptor = Descriptor.of(input);
        folder.write("contract.json", descriptor.text("contract"));
        folder.write(
                "documentation/shop.openapi.yaml",
                descriptor.has("documentation") ? descriptor.text("documentation") : null);
        HttpResponse answer = descriptor.answer();
        DocumentedRefusal.mayRefuse(() -> {
            ContractSet contracts = ContractSet.of(folder.path());
            List<Target> targets = contracts.providers().stream()
                    .map(provider -> new Target(provider, URI.create("http://127.0.0.1:1"), Headers.NONE, null))
                    .toList();
            for (ProviderRun run : new Verification(contracts, OPTIONS, (base, request, within) -> answer)
                    .verify(targets, unused -> {})
                    .runs()) {
                run.interactions().forEach(AnswerTarget::look);
            }
        });
    }

    private static void look(InteractionResult result) {
        if (result.defect() != null) {
            throw new AssertionError(result.defect());
        }
        if (result.reason() != null) {
            DocumentedRefusal.requireOwnWords(result.reason());
        }
        result.findings().forEach(finding -> DocumentedRefusal.requireOwnWords(finding.message()));
    }
}
