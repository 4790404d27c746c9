package io.snapshotcontracts.soak;

import java.io.IOException;
import java.util.List;

/** A disk that becomes full while the folder of the stub is made again. */
final class FullDiskMappings implements Fault {

    private static final String FOLDER = "made";
    private static final List<Long> ROOM = List.of(0L, 20_000L, 100_000L);

    private final Product product;

    FullDiskMappings(Product product) {
        this.product = product;
    }

    @Override
    public String name() {
        return "full disk, mappings";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        try (SmallDisk disk = SmallDisk.mount(product.folder("disk"))) {
            if (disk == null) {
                claims.notRun("all", SmallDisk.NONE);
                return;
            }
            Product there = disk.start(product);
            String out = disk.named(FOLDER);
            claims.equal(
                    "(with room enough, exit code)",
                    0,
                    there.run("mappings", "--out", out).awaitExit());
            for (long room : ROOM) {
                disk.leave(room);
                Running full = there.run("mappings", "--out", out);
                claims.equal("exit code", 2, full.awaitExit());
                claims.that("one sentence says so", full.err().contains("cannot be written"), full.err());
                claims.equal("nothing else is left in the folder", List.of("mappings"), disk.names(FOLDER));
            }
            Running check = there.run("mappings", "--out", out, "--check");
            claims.equal("the mappings are those from before", 0, check.awaitExit());
        }
    }
}
