package io.snapshotcontracts.internal.stub;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The last requests, by number and by bytes. WireMock's own store walks through all entries for each request, which
 * takes longer than finding the answer.
 */
final class Journal implements RequestJournalStore {

    private static final long MOST_BYTES = 64L << 20;

    private final int most;
    private final Map<UUID, ServeEvent> oldestFirst = new LinkedHashMap<>();
    private long bytes;

    Journal(int most) {
        this.most = most;
    }

    @Override
    public synchronized void add(ServeEvent event) {
        if (oldestFirst.put(event.getId(), event) == null) {
            bytes += size(event);
        }
        while (oldestFirst.size() > most || (bytes > MOST_BYTES && oldestFirst.size() > 1)) {
            removeLast();
        }
    }

    /** Newest first, as WireMock lists them. */
    @Override
    public synchronized Stream<ServeEvent> getAll() {
        List<ServeEvent> newestFirst = new ArrayList<>(oldestFirst.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream();
    }

    @Override
    public Stream<UUID> getAllKeys() {
        return getAll().map(ServeEvent::getId);
    }

    @Override
    public synchronized Optional<ServeEvent> get(UUID id) {
        return Optional.ofNullable(oldestFirst.get(id));
    }

    /** Keeps the completed form of an entry that is still here. */
    @Override
    public synchronized void put(UUID id, ServeEvent event) {
        oldestFirst.replace(id, event);
    }

    @Override
    public synchronized void removeLast() {
        Iterator<ServeEvent> oldest = oldestFirst.values().iterator();
        if (oldest.hasNext()) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    @Override
    public synchronized void remove(UUID id) {
        ServeEvent removed = oldestFirst.remove(id);
        if (removed != null) {
            bytes -= size(removed);
        }
    }

    @Override
    public synchronized void clear() {
        oldestFirst.clear();
        bytes = 0;
    }

    // the answer's body belongs to its mapping and is the same for all
    private static long size(ServeEvent event) {
        byte[] body = event.getRequest().getBody();
        long size = body == null ? 0 : body.length;
        HttpHeaders headers = event.getRequest().getHeaders();
        if (headers != null) {
            for (HttpHeader header : headers.all()) {
                for (String value : header.values()) {
                    size += value.length();
                }
            }
        }
        return size;
    }
}
