package io.snapshotcontracts.internal.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the connections that the client may use again, for which it has no API: a server that closes one in the moment in
 * which it is used again has not refused the request.
 */
final class IdleConnections {

    private final Duration keptFor;
    private final Map<String, Deque<Long>> byOrigin = new HashMap<>();

    /** @param keptFor how long the client keeps a connection */
    IdleConnections(Duration keptFor) {
        this.keptFor = keptFor;
    }

    /** Whether the request that is sent now may travel on a connection that was used before. */
    synchronized boolean take(URI baseUrl) {
        Deque<Long> idle = byOrigin.getOrDefault(baseUrl.getRawAuthority(), new ArrayDeque<>());
        while (!idle.isEmpty() && System.nanoTime() - idle.peekFirst() > keptFor.toNanos()) {
            idle.removeFirst();
        }
        return idle.pollLast() != null;
    }

    /** The exchange is complete, and its connection is kept. */
    synchronized void giveBack(URI baseUrl) {
        byOrigin.computeIfAbsent(baseUrl.getRawAuthority(), unused -> new ArrayDeque<>())
                .addLast(System.nanoTime());
    }
}
