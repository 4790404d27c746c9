package io.snapshotcontracts.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A clock that is set forth and back, by hours and days, while everything runs. */
final class ClockSteps implements Fault {

    private static final List<String> STEPS = List.of("+1h", "-1h", "+1d", "-30d", "+0");
    private static final long LONGEST_MILLIS = 30_000;

    private final Product product;

    ClockSteps(Product product) {
        this.product = product;
    }

    @Override
    public String name() {
        return "clock steps";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        FakeClock clock = FakeClock.in(product.folder("clock"));
        if (clock == null) {
            claims.notRun("all", "libfaketime is not installed (Debian's package faketime)");
            return;
        }
        Product stepped = clock.seenBy(product);
        Path file = product.folder("recording").resolve("session.har");
        try (Running stub = stepped.startServer("stub", "--port", "0");
                Running proxy = stepped.startProxy(stub.url(), file.toString());
                Client kept = new Client(proxy.port())) {
            claims.equal("a connection is kept", 200, kept.ask(Requests.PLAIN));
            for (String step : STEPS) {
                Running verify = stepped.start(
                        "verify",
                        "--provider",
                        "dws",
                        "--url",
                        proxy.url(),
                        "--format",
                        "json",
                        "--deadline",
                        "60",
                        "--rate",
                        "20");
                // so that the clock steps in the middle of the run
                Thread.sleep(500);
                clock.step(step);
                claims.equal("a connection is kept", 200, kept.ask(Requests.PLAIN));
                claims.equal("verify in the middle of it: exit code", 0, verify.awaitExit());
                long longest = durations(verify.out());
                claims.that(
                        "no duration is negative or of hours",
                        longest >= 0 && longest < LONGEST_MILLIS,
                        longest + " ms");
            }
            claims.equal("proxy: exit code", 0, proxy.terminate());
            Recorded.Checked checked = new Recorded(file).check(product);
            claims.equal("check reads the recording: exit code", 0, checked.code());
            claims.equal("all is recorded", 1L + STEPS.size() + 11L * STEPS.size(), checked.lines());
            claims.equal("stub: exit code", 143, stub.terminate());
        }
    }

    /** The longest, or one that is negative. */
    private static long durations(String json) throws IOException {
        long longest = 0;
        for (var duration :
                new com.fasterxml.jackson.databind.ObjectMapper().readTree(json).findValues("durationMillis")) {
            if (duration.asLong() < 0) {
                return duration.asLong();
            }
            longest = Math.max(longest, duration.asLong());
        }
        return longest;
    }
}
