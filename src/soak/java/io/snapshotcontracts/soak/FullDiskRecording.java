package io.snapshotcontracts.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk that becomes full while the proxy records. */
final class FullDiskRecording implements Fault {

    private static final int REQUESTS = 400;
    private static final long ROOM_BYTES = 64 << 10;
    private static final String FILE = "session.har";

    private final Product product;
    private final String upstream;

    FullDiskRecording(Product product, String upstream) {
        this.product = product;
        this.upstream = upstream;
    }

    @Override
    public String name() {
        return "full disk, recording";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        try (SmallDisk disk = SmallDisk.mount(product.folder("disk"))) {
            if (disk == null) {
                claims.notRun("all", SmallDisk.NONE);
                return;
            }
            disk.leave(ROOM_BYTES);
            try (Running proxy = disk.start(product).startProxy(upstream, disk.named(FILE));
                    Client client = new Client(proxy.port())) {
                int answered = 0;
                for (int i = 0; i < REQUESTS; i++) {
                    answered += client.ask(Requests.PLAIN) == 200 ? 1 : 0;
                }
                claims.equal("traffic passes all the same", REQUESTS, answered);
                claims.equal("exit code", 2, proxy.terminate());
                claims.equal(
                        "each exchange is judged and reported",
                        (long) REQUESTS,
                        Recorded.count(proxy.out(), "conforms"));
                claims.that(
                        "one sentence says where the recording ends",
                        proxy.err().contains("the recording ends at"),
                        proxy.err());
            }
            Path copy = product.folder("copy").resolve(FILE);
            Files.copy(disk.seen(FILE), copy);
            claims.that(
                    "the recording is whole JSON",
                    ReportFiles.isWholeJson(Files.readAllBytes(copy)),
                    Files.size(copy) + " bytes");
            Recorded.Checked checked = new Recorded(copy).check(product);
            claims.that(
                    "what is recorded is whole",
                    checked.code() == 0 && checked.conforming() > 0,
                    checked.conforming() + " entries, exit code " + checked.code());
        }
    }
}
