package io.snapshotcontracts.soak;

import java.io.IOException;

/** SIGTERM and SIGKILL of a stub that is answering. */
final class StoppedStub implements Fault {

    private final Product product;

    StoppedStub(Product product) {
        this.product = product;
    }

    @Override
    public String name() {
        return "SIGTERM and SIGKILL of stub";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        int port;
        try (Running stub = product.startServer("stub", "--port", "0")) {
            port = stub.port();
            try (Client client = new Client(port)) {
                client.send(Requests.example("slow"));
                Thread.sleep(500);
                int code = stub.terminate();
                claims.equal(
                        "SIGTERM: a request in hand gets its answer",
                        200,
                        client.answer().status());
                claims.equal("SIGTERM: exit code", 143, code);
            }
        }
        try (Running again = product.startServer("stub", "--port", Integer.toString(port))) {
            Load load = new Load(port, "soak", 4, 0);
            Thread.sleep(300);
            again.kill();
            load.stop();
        }
        try (Running last = product.startServer("stub", "--port", Integer.toString(port))) {
            claims.equal("SIGKILL: the next one answers at the same port", 200, Client.askOnce(port, Requests.PLAIN));
            claims.equal("SIGTERM: exit code", 143, last.terminate());
        }
    }
}
