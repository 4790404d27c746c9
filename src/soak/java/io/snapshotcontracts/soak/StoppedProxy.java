package io.snapshotcontracts.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** SIGTERM or SIGKILL to a proxy that records under load. */
final class StoppedProxy implements Fault {

    private static final int CONNECTIONS = 4;

    /** At some hundred a second, what waits while the thread that records is without a processor. */
    private static final int MOST_LOST = 64;

    private static final int LONGEST_MILLIS = 2_000;

    private final Product product;
    private final String upstream;
    private final boolean killed;
    private final Random random = new Random(13);

    /** @param killed by SIGKILL, which a program cannot answer */
    StoppedProxy(Product product, String upstream, boolean killed) {
        this.product = product;
        this.upstream = upstream;
        this.killed = killed;
    }

    @Override
    public String name() {
        return killed ? "SIGKILL of proxy" : "SIGTERM of proxy";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        Path file = product.folder("recording").resolve("session.har");
        try (Running proxy = product.startProxy(upstream, file.toString())) {
            Load load = new Load(proxy.port(), "soak", CONNECTIONS, 1);
            // the stop comes at any moment of the load
            Thread.sleep(500 + random.nextInt(LONGEST_MILLIS));
            int code = -1;
            if (killed) {
                proxy.kill();
            } else {
                code = proxy.terminate();
            }
            load.stop();
            Recorded recorded = new Recorded(file);
            Recorded.Checked checked = recorded.check(product);
            long reported = Recorded.count(proxy.out(), "}");
            if (killed) {
                killed(claims, load, checked, reported);
            } else {
                claims.that("exit code of check", code == checked.code(), code + ", check " + checked.code());
                claims.equal("what was reported is recorded, and no more", reported, checked.lines());
            }
            claims.that(
                    "check reads the recording",
                    checked.code() == 0 || checked.code() == 3,
                    "exit code " + checked.code() + " " + checked.problems());
            long lost = load.answers() - checked.conforming();
            claims.that(
                    killed
                            ? "few answers are lost: those in hand and what waited to be recorded"
                            : "each answer that a client got is recorded",
                    lost <= (killed ? MOST_LOST : 0),
                    load.answers() + " answers, " + checked.conforming() + " recorded");
        }
    }

    private static void killed(Claims claims, Load load, Recorded.Checked checked, long reported) {
        claims.that(
                "what was reported is recorded",
                reported <= checked.lines(),
                reported + " reported, " + checked.lines() + " recorded, " + load.answers() + " answers");
    }
}
