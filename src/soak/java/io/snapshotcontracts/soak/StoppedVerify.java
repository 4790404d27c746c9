package io.snapshotcontracts.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/** SIGTERM or SIGKILL to a verify, at any moment and while it writes its reports. */
final class StoppedVerify implements Fault {

    private static final int TIMES = 4;
    private static final int LONGEST_MILLIS = 3_000;

    private final Product product;
    private final String url;
    private final boolean killed;
    private final Random random = new Random(13);

    /** @param killed by SIGKILL, which a program cannot answer */
    StoppedVerify(Product product, String url, boolean killed) {
        this.product = product;
        this.url = url;
        this.killed = killed;
    }

    @Override
    public String name() {
        return killed ? "SIGKILL of verify" : "SIGTERM of verify";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        Path reports = product.folder("reports");
        for (int i = 0; i < TIMES; i++) {
            Running verify = start(reports);
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            stop(claims, verify, reports);
            ReportFiles before = ReportFiles.in(reports);
            verify = start(reports);
            awaitDraft(verify, reports, before);
            stop(claims, verify, reports);
        }
        Running after = start(reports);
        claims.equal("the next run writes all its reports", 0, after.awaitExit());
        claims.equal(
                "the next run writes all its reports",
                ReportFiles.ALL,
                ReportFiles.in(reports).count());
    }

    private Running start(Path reports) throws IOException {
        return product.start(
                "verify", "--provider", "dws", "--url", url, "--format", "json", "--report-dir", reports.toString());
    }

    private static void awaitDraft(Running verify, Path reports, ReportFiles before) throws IOException {
        while (verify.isAlive() && !isWriting(reports, before)) {
            Thread.onSpinWait();
        }
    }

    private static boolean isWriting(Path reports, ReportFiles before) {
        String[] names = reports.toFile().list((folder, name) -> name.startsWith(".report.json-"));
        return names != null
                && names.length
                        > before.drafts().stream()
                                .filter(n -> n.startsWith(".report.json-"))
                                .count();
    }

    private void stop(Claims claims, Running verify, Path reports) throws IOException, InterruptedException {
        if (killed) {
            verify.kill();
        } else {
            int code = verify.terminate();
            claims.that("exit code 143, or 0 where it had ended", code == 143 || code == 0, "exit code " + code);
            byte[] out = verify.out().getBytes(StandardCharsets.UTF_8);
            boolean whole = out.length == 0 || ReportFiles.isWholeJson(out);
            claims.that("standard output holds the whole result or nothing", whole, out.length + " bytes");
        }
        ReportFiles files = ReportFiles.in(reports);
        claims.that(
                "no report is half-written",
                files.halfWritten().isEmpty(),
                files.count() + " files, " + files.halfWritten() + ", "
                        + files.drafts().size() + " drafts");
        if (!killed) {
            claims.that(
                    "all reports are there or none",
                    files.count() == 0 || files.count() == ReportFiles.ALL,
                    files.count() + " files");
            claims.that(
                    "no draft is left", files.drafts().isEmpty(), files.drafts().toString());
        }
    }
}
