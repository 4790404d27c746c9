package io.snapshotcontracts.internal.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import com.github.tomakehurst.wiremock.store.files.FileSourceBlobStore;
import com.github.tomakehurst.wiremock.stubbing.InMemoryScenarios;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StoreBackedStubMappings;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mappings that WireMock finds with its own store and with ours, one request and one change after another. */
class MappingIndexTest {

    private final StubMappings own = mappings(new QuickMappings());
    private final StubMappings stock = mappings(new InMemoryStubMappingStore());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void sameAnswersAsWithWireMocksOwnStore(long seed) {
        RandomMappings random = new RandomMappings(seed);
        List<ObjectNode> known = new ArrayList<>();
        int served = 0;
        for (int i = 0; i < 2_000; i++) {
            if (i < 60 || random.upTo(10) == 0) {
                change(random, known);
            } else if (serve(random)) {
                served++;
            }
        }

        assertThat(served).isBetween(600, 1_700);
        assertThat(ids(own)).isEqualTo(ids(stock));
    }

    private boolean serve(RandomMappings random) {
        String url = random.url();
        Request request = request(
                url.startsWith("/") ? url : "/" + url,
                random.one(List.of("GET", "POST")),
                random.one(List.of("", "a", "A", "b")),
                random.one(List.of("", "{", "{\"a\":1}")));
        ServeEvent expected = stock.serveFor(ServeEvent.of(LoggedRequest.createFrom(request)));
        ServeEvent actual = own.serveFor(ServeEvent.of(LoggedRequest.createFrom(request)));

        assertThat(actual.getStubMapping())
                .as("%s %s", request.getMethod(), request.getUrl())
                .isEqualTo(expected.getStubMapping());
        assertThat(actual.getSubEvents())
                .extracting(SubEvent::getData)
                .isEqualTo(
                        expected.getSubEvents().stream().map(SubEvent::getData).toList());
        assertThat(own.getAllScenarios()).isEqualTo(stock.getAllScenarios());
        return actual.getWasMatched();
    }

    private void change(RandomMappings random, List<ObjectNode> known) {
        ObjectNode fresh = random.mapping();
        int kind = known.size() < 60 ? 0 : random.upTo(40);
        if (kind < 20) {
            known.add(fresh);
            own.addMapping(stub(fresh));
            stock.addMapping(stub(fresh));
        } else if (kind < 29) {
            fresh.set("id", random.one(known).get("id"));
            if (stock.get(stub(fresh).getId()).isPresent()) {
                own.editMapping(stub(fresh));
                stock.editMapping(stub(fresh));
            }
        } else if (kind < 38) {
            ObjectNode gone = random.one(known).deepCopy();
            if (random.upTo(2) == 0) { // then all of the same request go
                gone.put("id", new UUID(0, 0).toString());
            }
            own.removeMapping(stub(gone));
            stock.removeMapping(stub(gone));
        } else if (kind == 38) {
            own.resetScenarios();
            stock.resetScenarios();
        } else {
            own.reset();
            stock.reset();
            known.clear();
        }
    }

    @Test
    void nothingIsLeftOfMappingsThatAreGone() {
        RandomMappings random = new RandomMappings(7);
        MappingIndex index = new MappingIndex();
        List<StubMapping> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            StubMapping mapping = stub(random.mapping());
            mapping.setInsertionIndex(i);
            all.add(mapping);
            index.add(mapping);
        }
        assertThat(index.isEmpty()).isFalse();

        all.forEach(index::remove);

        assertThat(index.isEmpty()).isTrue();
    }

    private static StubMapping stub(ObjectNode json) {
        return StubMapping.buildFrom(json.toString());
    }

    private static List<UUID> ids(StubMappings mappings) {
        return mappings.getAll().stream().map(StubMapping::getId).toList();
    }

    private static StubMappings mappings(StubMappingStore store) {
        return new StoreBackedStubMappings(
                store,
                new InMemoryScenarios(),
                Map.of(),
                Map.of(),
                Map.of(),
                new FileSourceBlobStore(new SingleRootFileSource(".")),
                List.of(),
                Map.of());
    }

    private static Request request(String url, String method, String header, String body) {
        HttpHeaders headers = header.isEmpty() ? new HttpHeaders() : new HttpHeaders(new HttpHeader("X", header));
        return ImmutableRequest.create()
                .withAbsoluteUrl("http://localhost" + url)
                .withMethod(RequestMethod.fromString(method))
                .withProtocol("HTTP/1.1")
                .withClientIp("127.0.0.1")
                .withHeaders(headers)
                .withBody(body.getBytes(UTF_8))
                .build();
    }
}
