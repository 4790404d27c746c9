package io.snapshotcontracts.fuzz;

import io.snapshotcontracts.internal.cli.InProcess;
import java.util.Set;

/** The whole command against a server that answers every request with the input's bytes. */
final class VerifyTarget implements FuzzTarget {

    private static final Set<Integer> CODES = Set.of(0, 1, 2, 3);

    private final Folder folder = new Folder();
    private final RawServer server = new RawServer();

    @Override
    public void run(byte[] input) throws Throwable {
        Descriptor descriptor = Descriptor.of(input);
        folder.write("contract.json", descriptor.text("contract"));
        server.answer(descriptor.text("raw"));
        InProcess.Result result = InProcess.run(
                "verify",
                "--contracts",
                folder.path().toString(),
                "--provider",
                "shop",
                "--url",
                server.url(),
                "--provider-states-url",
                server.url() + "/states",
                "--timeout",
                "1",
                "--deadline",
                "3",
                "--max-body",
                "100000",
                "--format",
                "json");
        boolean isUsage = result.code() == 2;
        if (!CODES.contains(result.code())
                || (isUsage && !result.out().isEmpty())
                || result.out().contains("internal error")) {
            throw new AssertionError("exit code " + result.code() + "\n" + result.err() + result.out());
        }
        if (isUsage) {
            DocumentedRefusal.requireOwnWords(result.err());
        }
    }
}
