package io.snapshotcontracts.soak;

import java.io.IOException;
import java.util.List;

/** Clients that crash at every point of an exchange, and a service that does. */
final class ConnectionResets implements Fault {

    private static final int EACH = 20;
    private static final List<String> BROKEN_ANSWERS = List.of("connection-reset", "empty-reply", "malformed-chunk");
    private static final String UPLOAD =
            "POST /v1.0/soak/snapshots HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 1000000\r\n\r\n[";

    private final List<Target> targets;

    ConnectionResets(List<Target> targets) {
        this.targets = targets;
    }

    @Override
    public String name() {
        return "connection resets";
    }

    @Override
    public void provoke(Claims claims) throws IOException {
        for (Target target : targets) {
            for (int i = 0; i < EACH; i++) {
                reset(target, Requests.PLAIN.substring(0, 3 * i), 0);
                reset(target, Requests.PLAIN, 0);
                reset(target, Requests.example("thousand-snapshots"), 1 + 50 * i);
                reset(target, Requests.example("slow"), 0);
                reset(target, UPLOAD, 0);
            }
            claims.that(target.name() + ": the next client gets its answer", target.answers(), "200");
            for (String broken : BROKEN_ANSWERS) {
                int status = Client.askOnce(target.port(), Requests.example(broken));
                boolean isSaid = status == 0 || status == 502;
                claims.that(
                        target.name() + ": an answer that breaks off never looks whole",
                        isSaid,
                        broken + ": " + status);
            }
        }
    }

    private static void reset(Target target, String sent, int read) throws IOException {
        try (Client client = new Client(target.port(), 1 << 11)) {
            client.send(sent);
            for (int i = 0; i < read; i++) {
                client.readByte();
            }
            client.reset();
        }
    }
}
