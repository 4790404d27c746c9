package io.snapshotcontracts.internal.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.snapshotcontracts.internal.stub.Servers.KEY;
import static io.snapshotcontracts.internal.stub.Servers.TOKEN;
import static io.snapshotcontracts.internal.stub.Servers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.direct.DirectCallHttpServer;
import com.github.tomakehurst.wiremock.direct.DirectCallHttpServerFactory;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.Judge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a consumer sees that polls. */
class LifecycleIT {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final String ADMIN = "/__admin/snapshot-contracts/lifecycles";

    @RegisterExtension
    static final Servers servers = new Servers();

    @ParameterizedTest
    @CsvSource({
        "snap_becomes_ready-1, '', building building ready ready",
        "snap_becomes_failed-1, '', building building failed failed",
        "snap_becomes_failed, '', building building failed failed",
        "snap_becomes_ready-after-1-polls, '', building ready ready ready",
        "snap_becomes_ready-after-3600s-x, '', building building building building",
        "any-2, example=becomes-ready, building building ready ready",
        "any-3, example=becomes-failed-after-3-polls, building building building failed",
    })
    void instavmBuildGoesOnByPolls(String identifier, String prefer, String statuses) throws Exception {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            HttpResponse answer =
                    servers.get(servers.own(), "/v1/snapshots/" + identifier, KEY, "Prefer: wait=1, " + prefer);
            assertLegal("instavm", answer);
            assertThat(json(answer).path("id").asText()).isEqualTo(identifier);
            assertThat(json(answer).path("last_error").isNull())
                    .isNotEqualTo(json(answer).path("status").asText().equals("failed"));
            seen.add(json(answer).path("status").asText());
        }

        assertThat(String.join(" ", seen)).isEqualTo(statuses);
    }

    @ParameterizedTest
    @CsvSource({
        "project-becomes-available-1, '', AVAILABLE",
        "project-becomes-unavailable-1, '', UNAVAILABLE",
        "any-4, example=becomes-available, AVAILABLE",
    })
    void dwsSnapshotIsFinishedAtTheEnd(String identifier, String prefer, String end) throws Exception {
        for (int i = 0; i < 4; i++) {
            HttpResponse answer = servers.get(
                    servers.own(), "/v1.0/" + identifier + "/snapshots", TOKEN, "Prefer: wait=1, " + prefer);
            assertLegal("dws", answer);
            JsonNode snapshot = json(answer).at("/snapshots/0");
            assertThat(snapshot.path("status").asText()).isEqualTo(i < 2 ? "CREATING" : end);
            assertThat(snapshot.has("finished")).isEqualTo(i >= 2);
        }
    }

    @Test
    void stockWireMockIsAtTheEndAtOnce() throws Exception {
        HttpResponse answer = servers.get(servers.stock(), "/v1/snapshots/snap_becomes_ready-9", KEY);

        assertLegal("instavm", answer);
        assertThat(json(answer).path("status").asText()).isEqualTo("ready");
        assertThat(json(answer).path("id").asText()).isEqualTo("snap_becomes_ready-9");
    }

    @Test
    void adminCallsResetOneOrAll() throws Exception {
        servers.send(servers.own(), "DELETE", ADMIN, "");
        poll("snap_becomes_ready-a%20b", 3);
        poll("snap_becomes_ready-c", 3);
        assertThat(json(servers.get(servers.own(), ADMIN)).path("lifecycles")).hasSize(2);

        assertThat(text(servers.send(servers.own(), "DELETE", ADMIN + "/snap_becomes_ready-a%20b", "")))
                .contains("\"removed\" : 1");
        assertThat(poll("snap_becomes_ready-a%20b", 1)).isEqualTo("building");
        assertThat(poll("snap_becomes_ready-c", 1)).isEqualTo("ready");

        servers.send(servers.own(), "DELETE", ADMIN, "");
        assertThat(poll("snap_becomes_ready-c", 3)).isEqualTo("ready");

        servers.send(servers.own(), "POST", "/__admin/mappings/reset", "");
        assertThat(poll("snap_becomes_ready-c", 1)).isEqualTo("building");
    }

    @Test
    void twoParallelPollersOnTwoIdentifiersDoNotDisturbEachOther() throws Exception {
        DirectCallHttpServerFactory factory = new DirectCallHttpServerFactory();
        WireMockConfiguration configuration = wireMockConfig()
                .httpServerFactory(factory)
                .usingFilesUnderDirectory("wiremock-mappings")
                .disableRequestJournal()
                .extensions(StubExtensions.all());
        WireMockServer server = new WireMockServer(
                configuration.withStores(new StubStores(configuration.filesRoot(), new Journal(100))));
        server.start();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            DirectCallHttpServer direct = factory.getHttpServer();
            for (int round = 0; round < 1000; round++) {
                String ready = "/v1/snapshots/snap_becomes_ready-" + round;
                String available = "/v1.0/project-becomes-available-" + round + "/snapshots";
                Callable<List<String>> one = () -> statuses(direct, ready);
                Callable<List<String>> other = () -> statuses(direct, available);
                List<Future<List<String>>> seen = threads.invokeAll(List.of(one, other));

                assertThat(seen.get(0).get()).containsExactly("building", "building", "ready");
                assertThat(seen.get(1).get()).containsExactly("CREATING", "CREATING", "AVAILABLE");
            }
        } finally {
            threads.shutdownNow();
            server.stop();
        }
    }

    private static List<String> statuses(DirectCallHttpServer server, String path) throws Exception {
        Request request = ImmutableRequest.create()
                .withAbsoluteUrl("http://localhost" + path)
                .withMethod(RequestMethod.GET)
                .withProtocol("HTTP/1.1")
                .withClientIp("127.0.0.1")
                .withHeaders(new HttpHeaders(new HttpHeader("X-API-Key", "k"), new HttpHeader("X-Auth-Token", "t")))
                .build();
        List<String> statuses = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            JsonNode json =
                    new ObjectMapper().readTree(server.stubRequest(request).getBody());
            statuses.add(
                    json.has("status")
                            ? json.path("status").asText()
                            : json.at("/snapshots/0/status").asText());
        }
        return statuses;
    }

    private static String poll(String identifier, int times) throws Exception {
        String status = "";
        for (int i = 0; i < times; i++) {
            status = json(servers.get(servers.own(), "/v1/snapshots/" + identifier, KEY))
                    .path("status")
                    .asText();
        }
        return status;
    }

    private static void assertLegal(String provider, HttpResponse answer) {
        Documentation documentation = CONTRACTS.documentationOf(provider);
        Operation operation = documentation.operations().get(0);
        assertThat(new Judge(documentation).findingsOfThePage(operation, answer))
                .isEmpty();
    }

    private static JsonNode json(HttpResponse answer) throws Exception {
        return new ObjectMapper().readTree(answer.body().bytes());
    }
}
