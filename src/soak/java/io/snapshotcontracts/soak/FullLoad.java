package io.snapshotcontracts.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers faster and larger than they can be judged, until SIGTERM. */
final class FullLoad implements Fault {

    private static final int CONNECTIONS = 16;
    private static final int MILLIS = 5_000;

    private final Product product;
    private final String upstream;

    FullLoad(Product product, String upstream) {
        this.product = product;
        this.upstream = upstream;
    }

    @Override
    public String name() {
        return "more than the proxy can judge";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        Path file = product.folder("recording").resolve("session.har");
        try (Running proxy = product.startProxy(upstream, file.toString())) {
            Load small = new Load(proxy.port(), "soak", CONNECTIONS, 0);
            Load large = new Load(proxy.port(), CONNECTIONS, 0, n -> Requests.example("thousand-snapshots"));
            // how long the load lasts
            Thread.sleep(MILLIS);
            int code = proxy.terminate();
            small.stop();
            large.stop();
            long answers = small.answers() + large.answers();
            long reported = Recorded.count(proxy.out(), "\"verdict\"");
            long recorded = new Recorded(file).count("");
            claims.that(
                    "each answer that a client got is reported",
                    reported >= answers,
                    answers + " answers, " + reported + " reported");
            claims.that(
                    "what is reported is recorded, or it is said what the recording lacks",
                    recorded >= reported || (code == 2 && proxy.err().contains("the recording lacks")),
                    reported + " reported, " + recorded + " recorded, exit code " + code);
            Files.delete(file); // many megabytes
            claims.that("ends with a code of check, or 2", code == 0 || code == 2 || code == 3, "exit code " + code);
        }
    }
}
