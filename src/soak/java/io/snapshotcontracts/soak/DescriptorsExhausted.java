package io.snapshotcontracts.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** More clients than a process may have open files. */
final class DescriptorsExhausted implements Fault {

    private static final int MOST = 64;
    private static final int CLIENTS = 100;
    private static final int LONGEST_SECONDS = 20;

    private final Product product;
    private final String upstream;

    DescriptorsExhausted(Product product, String upstream) {
        this.product = product.withDescriptors(MOST);
        this.upstream = upstream;
    }

    @Override
    public String name() {
        return "no file descriptors left";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        try (Running stub = product.startServer("stub", "--port", "0")) {
            exhaust(claims, "stub", stub);
            claims.equal("stub: ends as ever", 143, stub.terminate());
        }
        String recording = product.folder("recording").resolve("session.har").toString();
        try (Running proxy = product.startServer("proxy", "--port", "0", "--target", upstream, "--record", recording)) {
            exhaust(claims, "proxy", proxy);
            int code = proxy.terminate();
            claims.that("proxy: ends with a code of check", code == 0 || code == 3, "exit code " + code);
        }
    }

    private static void exhaust(Claims claims, String name, Running server) throws IOException, InterruptedException {
        List<Client> clients = new ArrayList<>();
        try (Client first = new Client(server.port())) {
            claims.equal(name + ": a client that came before is served throughout", 200, first.ask(Requests.PLAIN));
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new Client(server.port()));
            }
            long most = 0;
            for (int i = 0; i < 20; i++) {
                most = Math.max(most, ProcessFigures.of(server.pid()).descriptors());
                // the server accepts in its own time
                Thread.sleep(50);
            }
            claims.that("(the limit of " + MOST + " files is reached)", most >= MOST - 1, most + " files");
            if (name.equals("stub")) {
                claims.equal(name + ": a client that came before is served throughout", 200, first.ask(Requests.PLAIN));
            } else {
                int status = first.ask(Requests.PLAIN);
                claims.that(
                        name + ": a client that came before gets an answer, be it that none can be had",
                        status == 200 || status == 502 || status == 503,
                        Integer.toString(status));
            }
        } finally {
            clients.forEach(Client::close);
        }
        long end = System.nanoTime() + LONGEST_SECONDS * 1_000_000_000L;
        boolean served = false;
        while (!served && System.nanoTime() - end < 0) {
            served = Client.askOnce(server.port(), Requests.PLAIN) == 200;
        }
        claims.that(name + ": new clients are served once others have left", served, served ? "200" : "no answer");
    }
}
