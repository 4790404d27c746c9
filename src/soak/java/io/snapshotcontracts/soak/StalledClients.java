package io.snapshotcontracts.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Clients that stop in the middle of a request, or never read their answers. */
final class StalledClients implements Fault {

    private static final int EACH = 40;
    private static final int SPARE_SECONDS = 30;

    /** More than the system takes off the server's hands. */
    private static final int PIPELINED = 40;

    private final Target target;
    private final int idleSeconds;

    /** @param idleSeconds after which the target closes a connection on which nothing moves */
    StalledClients(Target target, int idleSeconds) {
        this.target = target;
        this.idleSeconds = idleSeconds;
    }

    @Override
    public String name() {
        return "stalled clients";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        List<Client> silent = new ArrayList<>();
        List<Client> deaf = new ArrayList<>();
        try {
            for (int i = 0; i < EACH; i++) {
                Client sender = new Client(target.port());
                sender.send(Requests.PLAIN.substring(0, 20 + i));
                silent.add(sender);
                Client reader = new Client(target.port(), 1 << 11);
                reader.send(Requests.example("thousand-snapshots").repeat(PIPELINED));
                deaf.add(reader);
            }
            long end = System.nanoTime() + (idleSeconds + SPARE_SECONDS) * 1_000_000_000L;
            boolean served = true;
            while (System.nanoTime() - end < 0) {
                served &= target.answers();
                // asks now and then while the stalled ones wait for their end
                Thread.sleep(250);
            }
            claims.that(target.name() + ": others are served meanwhile", served, served ? "each 200" : "not each");
            String dropped = " are dropped after the documented " + idleSeconds + " s";
            claims.equal(target.name() + ": those that do not read" + dropped, EACH, closed(deaf));
            claims.equal(target.name() + ": those that do not send" + dropped, EACH, closed(silent));
        } finally {
            silent.forEach(Client::close);
            deaf.forEach(Client::close);
        }
    }

    private static int closed(List<Client> clients) throws IOException {
        int closed = 0;
        for (Client client : clients) {
            closed += client.isClosedWithin(5) ? 1 : 0;
        }
        return closed;
    }
}
