package io.snapshotcontracts.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/** The programs that ours is measured beside, where they are present. */
final class Peers {

    static final String NATIVE = "native verifier";
    static final String REDOCLY = "Redocly `drift`";
    static final String STOCK = "stock WireMock";

    private static final String VERIFY = "const {Verifier} = require('@pact-foundation/pact');"
            + "new Verifier({provider: process.argv[2], providerBaseUrl: process.argv[1], logLevel: 'error',"
            + " pactUrls: [process.argv[3]]}).verifyProvider().then(() => process.exit(0), () => process.exit(1))";

    private static final String VERSION = "require('@pact-foundation/pact/package.json').version";

    private Peers() {}

    static boolean hasNative() throws InterruptedException {
        return Command.of("node", "-p", VERSION).works();
    }

    static boolean hasRedocly() throws InterruptedException {
        return redoclysVersion().works();
    }

    static Command nativeVerifier(String url, String provider, Path pact) {
        return Command.of("node", "-e", VERIFY, url, provider, pact.toString());
    }

    static Command redocly(Path recording) {
        return Command.of("redocly", "drift", recording.toString(), "--api", "contracts/documentation")
                .and(
                        "--format",
                        "json",
                        "-o",
                        Settings.FOLDER.resolve("peer.json").toString())
                // recordings hold no credentials, which it counts as an error of each request
                .endingWith(0, 1);
    }

    /** A sentence with the versions that are here. */
    static String versions() throws IOException, InterruptedException {
        return NATIVE + " (`@pact-foundation/pact`) "
                + (hasNative() ? Command.of("node", "-p", VERSION).lastLine() : "not present")
                + ", " + REDOCLY + " (`@redocly/cli`) "
                + (hasRedocly() ? redoclysVersion().lastLine() : "not present")
                + ", " + STOCK + " " + System.getProperty("wiremock.version", "")
                + " (`wiremock-standalone`, at its defaults)";
    }

    private static Command redoclysVersion() {
        return Command.of("redocly", "--version");
    }
}
