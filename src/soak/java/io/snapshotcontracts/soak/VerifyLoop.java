package io.snapshotcontracts.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** No fault of its own: verify, again and again, by a proxy that others have their faults at. */
final class VerifyLoop implements Fault {

    private static final Map<String, Integer> INTERACTIONS = Map.of("dws", 11, "instavm", 8);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long ROOM_KIB = 16 << 10;

    private final Product product;
    private final String url;
    private final List<Long> peaks = new ArrayList<>();
    private long runs;

    VerifyLoop(Product product, String url) {
        this.product = product;
        this.url = url;
    }

    @Override
    public String name() {
        return "verify throughout, by the proxy";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        String provider = runs++ % 2 == 0 ? "dws" : "instavm";
        Running verify = product.start(
                "verify",
                "--provider",
                provider,
                "--url",
                url,
                "--format",
                "json",
                "--report-dir",
                product.folder("reports").toString());
        if (provider.equals("dws")) {
            peaks.add(verify.awaitPeakKib());
        }
        claims.equal("exit code", 0, verify.awaitExit());
        JsonNode summary = JSON.readTree(verify.out()).at("/runs/0/summary");
        claims.equal(
                "verified interactions of " + provider,
                INTERACTIONS.get(provider),
                summary.path("verified").asInt());
    }

    void report(Claims claims) {
        new Flatness(peaks).usual(claims, "peak memory does not grow from run to run, KiB", ROOM_KIB);
    }
}
