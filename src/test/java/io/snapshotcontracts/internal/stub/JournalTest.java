package io.snapshotcontracts.internal.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final int TEN_MEBIBYTES = 10 << 20;

    private final Journal journal = new Journal(10);

    @Test
    void oldestAreForgottenBeyondANumber() {
        List<ServeEvent> events = add(12, 1);

        assertThat(journal.getAll()).containsExactlyElementsOf(newestFirst(events.subList(2, 12)));
        assertThat(journal.get(events.get(0).getId())).isEmpty();
    }

    @Test
    void oldestAreForgottenBeyondSixtyFourMebibytes() {
        List<ServeEvent> events = add(8, TEN_MEBIBYTES);

        assertThat(journal.getAll()).containsExactlyElementsOf(newestFirst(events.subList(2, 8)));
    }

    @Test
    void headersCountAsBodiesDo() {
        HttpHeaders headers = new HttpHeaders(new HttpHeader("X-Auth-Token", "a".repeat(TEN_MEBIBYTES)));
        for (int i = 0; i < 8; i++) {
            journal.add(event(0, headers));
        }

        assertThat(journal.getAll()).hasSize(6);
    }

    @Test
    void whatIsRemovedMakesRoom() {
        List<ServeEvent> events = add(6, TEN_MEBIBYTES);
        journal.remove(events.get(5).getId());
        journal.remove(events.get(5).getId());
        journal.removeLast();

        add(2, TEN_MEBIBYTES);
        assertThat(journal.getAllKeys()).hasSize(6).contains(events.get(1).getId());

        journal.clear();
        add(6, TEN_MEBIBYTES);
        assertThat(journal.getAll()).hasSize(6);
    }

    @Test
    void completedFormOfAnEntryTakesItsPlaceAndAForgottenOneDoesNotComeBack() {
        ServeEvent event = add(1, 1).get(0);
        ServeEvent completed = event.withResponseDefinition(null);

        journal.put(event.getId(), completed);
        assertThat(journal.getAll())
                .usingElementComparator((a, b) -> a == b ? 0 : 1)
                .containsExactly(completed);

        journal.remove(event.getId());
        journal.put(event.getId(), completed);
        assertThat(journal.getAll()).isEmpty();
    }

    private List<ServeEvent> add(int count, int bytes) {
        List<ServeEvent> events =
                IntStream.range(0, count).mapToObj(i -> event(bytes)).toList();
        events.forEach(journal::add);
        return events;
    }

    private static ServeEvent event(int bytes) {
        return event(bytes, HttpHeaders.noHeaders());
    }

    private static ServeEvent event(int bytes, HttpHeaders headers) {
        return ServeEvent.of(ImmutableRequest.create()
                .withAbsoluteUrl("http://h/")
                .withMethod(RequestMethod.POST)
                .withProtocol("HTTP/1.1")
                .withClientIp("127.0.0.1")
                .withHeaders(headers)
                .withBody(new byte[bytes])
                .build());
    }

    private static List<ServeEvent> newestFirst(List<ServeEvent> events) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> events.get(events.size() - 1 - i))
                .toList();
    }
}
