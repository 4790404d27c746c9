package io.snapshotcontracts.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** More clients than the server has threads, which send byte by byte and read bit by bit. */
final class SlowClients implements Fault {

    private static final int EACH = 80;
    private static final int STEPS = 40;
    private static final int STEP_MILLIS = 150;
    private static final double LONGEST_SECONDS = 5;

    private final Target target;

    SlowClients(Target target) {
        this.target = target;
    }

    @Override
    public String name() {
        return "slow clients";
    }

    @Override
    public void provoke(Claims claims) throws IOException, InterruptedException {
        List<Client> senders = new ArrayList<>();
        List<Client> readers = new ArrayList<>();
        try {
            for (int i = 0; i < EACH; i++) {
                senders.add(new Client(target.port()));
                Client reader = new Client(target.port(), 1 << 11);
                reader.send(Requests.example("thousand-snapshots"));
                readers.add(reader);
            }
            double longest = trickle(senders, readers);
            claims.that(
                    target.name() + ": others are served meanwhile",
                    longest < LONGEST_SECONDS,
                    String.format(Locale.ROOT, "longest %.2f s", longest));
            claims.equal(target.name() + ": slow senders get their answers", EACH, whole(senders));
            claims.equal(target.name() + ": slow readers get whole answers", EACH, whole(readers));
        } finally {
            senders.forEach(Client::close);
            readers.forEach(Client::close);
        }
    }

    /** How long another client waited at most; a client that gets none waited for ever. */
    private double trickle(List<Client> senders, List<Client> readers) throws IOException, InterruptedException {
        String request = Requests.PLAIN;
        double longest = 0;
        for (int step = 0; step < STEPS; step++) {
            int from = request.length() * step / STEPS;
            int to = request.length() * (step + 1) / STEPS;
            for (int i = 0; i < EACH; i++) {
                senders.get(i).send(request.substring(from, to));
                readers.get(i).skim();
            }
            long started = System.nanoTime();
            boolean answered = target.answers();
            longest = Math.max(longest, answered ? (System.nanoTime() - started) / 1e9 : Double.POSITIVE_INFINITY);
            // this is what makes the clients slow
            Thread.sleep(STEP_MILLIS);
        }
        return longest;
    }

    private static int whole(List<Client> clients) throws IOException {
        int whole = 0;
        for (Client client : clients) {
            whole += client.answer().status() == 200 ? 1 : 0;
        }
        return whole;
    }
}
