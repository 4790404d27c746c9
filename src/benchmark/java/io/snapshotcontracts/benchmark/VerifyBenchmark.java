package io.snapshotcontracts.benchmark;

import io.snapshotcontracts.internal.stub.StubServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Wall time of a cold {@code verify}, in turn with Pact's native verifier at the same stub. The peer is the npm package
 * {@code @pact-foundation/pact}, which {@code NODE_PATH} has to name.
 */
final class VerifyBenchmark {

    private static final String PEER = "const {Verifier} = require('@pact-foundation/pact');"
            + "new Verifier({provider: process.argv[2], providerBaseUrl: process.argv[1], logLevel: 'error',"
            + " pactUrls: [process.argv[3]]}).verifyProvider().then(() => process.exit(0), () => process.exit(1))";

    private VerifyBenchmark() {}

    /** Prints a table of medians. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("contracts.jar", "target/snapshot-contracts.jar"));
        String launcher = jar.resolveSibling("snapshot-contracts").toString();
        try (StubServer stub = StubServer.start(StubServer.Options.defaults())) {
            String url = stub.baseUrl().toString();
            Commands commands = new Commands();
            commands.add(
                    "one provider, launcher",
                    Commands.quiet(List.of(launcher, "verify", "--provider", "dws", "--url", url)));
            ProcessBuilder dws = peer(url, "dws");
            if (Commands.isThere(dws)) {
                commands.add("one provider, native verifier", dws);
            }
            commands.add("both providers and their stub, launcher", Commands.quiet(List.of(launcher, "verify")));
            if (Commands.isThere(dws)) {
                commands.add("both providers, native verifier run twice", dws, peer(url, "instavm"));
            }
            commands.time("cold verify");
        }
    }

    private static ProcessBuilder peer(String url, String provider) {
        return Commands.quiet(
                List.of("node", "-e", PEER, url, provider, "contracts/snapshot-client-" + provider + ".json"));
    }
}
