package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A vendor's folder with the providers orders and stock, and an implementation of orders. It has two interactions: one
 * reads an order, the other lists the orders and accepts any answer of status 200.
 */
final class Warehouse implements AutoCloseable {

    static final String FOLDER = "src/test/resources/warehouse";

    private final CannedServer server = CannedServer.start();

    Warehouse() {
        answer("{\"id\": 7}");
    }

    URI url() {
        return server.url();
    }

    List<CannedServer.Request> requests() {
        return server.requests();
    }

    CannedServer server() {
        return server;
    }

    /** From now on answers with this JSON. */
    void answer(String json) {
        server.answerJson(200, json);
    }

    /** The options that verify it by the contracts' own examples. */
    String[] verify(String... more) {
        return verify(List.of("--provider=orders", "--url=" + server.url()), more);
    }

    /** The options that give reading an order this outcome; where the service answers at all, listing is verified. */
    String[] verify(Outcome outcome, Path folder, String... more) throws IOException {
        switch (outcome) {
            case VERIFIED, NOT_PROVOKED -> answer("{\"id\": 7}");
            case VIOLATED -> answer("{\"id\": \"seven\"}");
            case INCONCLUSIVE -> server.answer(503, Map.of(), new byte[0]);
        }
        Path environment = Files.writeString(
                folder.resolve("orders.yaml"),
                "provider: orders\nurl: " + server.url() + "\n"
                        + (outcome == Outcome.NOT_PROVOKED ? "" : "states: { an order exists: { id: 7 } }\n"));
        return verify(List.of("--environment=" + environment, "--rate=0"), more);
    }

    private static String[] verify(List<String> target, String... more) {
        List<String> args = new ArrayList<>(List.of("verify", "--contracts", FOLDER));
        args.addAll(target);
        return Stream.concat(args.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Override
    public void close() {
        server.close();
    }
}
