package io.snapshotcontracts.benchmark;

import io.snapshotcontracts.benchmark.LoadGenerator.Load;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Servers that run side by side, are warmed equally, and are then asked in turns. */
final class WarmLoads {

    static final int CONNECTIONS = 16;

    private WarmLoads() {}

    /**
     * What each server answered.
     *
     * @param requests what is asked of the server of a name
     */
    static Turns<Load> measure(
            Map<String, StubKind> kinds, UnaryOperator<String> requests, int warmUpSeconds, int measuredSeconds)
            throws IOException, InterruptedException {
        Turns<Load> turns = new Turns<>();
        List<Server> servers = new ArrayList<>();
        try {
            for (Map.Entry<String, StubKind> kind : kinds.entrySet()) {
                Server server = Server.start(kind.getValue(), requests.apply(kind.getKey()));
                servers.add(server);
                LoadGenerator load = server.load(CONNECTIONS);
                load.run(Duration.ofSeconds(Settings.scaled(warmUpSeconds)));
                turns.add(kind.getKey(), () -> load.run(Duration.ofSeconds(Settings.scaled(measuredSeconds))));
            }
            return turns.run(Settings.rounds());
        } finally {
            servers.forEach(Server::close);
        }
    }
}
