package io.snapshotcontracts.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A disk that is full before the first report is written, in the middle of each, and before the last. */
final class FullDiskReports implements Fault {

    private static final String FOLDER = "reports";
    private static final int STEPS = 3;

    private final Product product;
    private final String url;

    FullDiskReports(Product product, String url) {
        this.product = product;
        this.url = url;
    }

    @Override
    public String name() {
        return "full disk, reports";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        try (SmallDisk disk = SmallDisk.mount(product.folder("disk"))) {
            if (disk == null) {
                claims.notRun("all", SmallDisk.NONE);
                return;
            }
            Running first = verify(disk);
            claims.equal("(with room enough, exit code)", 0, first.awaitExit());
            ReportFiles before = ReportFiles.in(disk.seen(FOLDER));
            claims.equal("(with room enough, reports)", ReportFiles.ALL, before.count());
            for (int step = 0; step < STEPS; step++) {
                disk.leave(before.bytes() * step / STEPS);
                Running full = verify(disk);
                int code = full.awaitExit();
                claims.equal("exit code", 2, code);
                claims.that("one sentence says so", full.err().contains("cannot be written"), full.err());
                byte[] out = full.out().getBytes(StandardCharsets.UTF_8);
                claims.that(
                        "standard output has the whole result, or nothing where no request was sent",
                        ReportFiles.isWholeJson(out) || (step == 0 && out.length == 0),
                        out.length + " bytes");
                ReportFiles after = ReportFiles.in(disk.seen(FOLDER));
                claims.that(
                        "the reports of the run before are untouched", after.same(before), after.count() + " files");
                claims.that(
                        "no draft is left",
                        after.drafts().isEmpty(),
                        after.drafts().toString());
            }
        }
    }

    private Running verify(SmallDisk disk) throws IOException, InterruptedException {
        return disk.start(product)
                .run(
                        "verify",
                        "--provider",
                        "dws",
                        "--url",
                        url,
                        "--format",
                        "json",
                        "--report-dir",
                        disk.named(FOLDER));
    }
}
