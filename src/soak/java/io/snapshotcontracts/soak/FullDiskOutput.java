package io.snapshotcontracts.soak;

import java.io.IOException;

/** A result that goes to a full disk: /dev/full refuses each byte as one does. */
final class FullDiskOutput implements Fault {

    private final Product product;
    private final String url;

    FullDiskOutput(Product product, String url) {
        this.product = product.by("sh", "-c", "exec \"$0\" \"$@\" > /dev/full");
        this.url = url;
    }

    @Override
    public String name() {
        return "full disk, standard output";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        Running verify = product.run("verify", "--provider", "dws", "--url", url);
        claims.equal("verify: no success without a result; exit code", 2, verify.awaitExit());
        claims.that("verify: one sentence says so", verify.err().strip().lines().count() >= 1, verify.err());
        try (Running proxy = product.startServer("proxy", "--port", "0", "--target", url, "--format", "json")) {
            claims.equal("proxy: traffic passes all the same", 200, Client.askOnce(proxy.port(), Requests.PLAIN));
            claims.equal("proxy: no success without a result; exit code", 2, proxy.terminate());
        }
    }
}
