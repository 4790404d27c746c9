package io.snapshotcontracts.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.HttpTransport;
import io.snapshotcontracts.internal.http.NoResponseException;
import io.snapshotcontracts.internal.verify.VerifyOptions.Pace;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.testsupport.AsksForDefects;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Setup and teardown: their order, their part of the rate, and what is left of the time for them. */
@Timeout(60)
class ProviderStateCallsTest {

    @TempDir
    private Path folder;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private final Surroundings surroundings =
            Surroundings.real().with((Pause) pauses::add).with((LongSupplier) clock::get);

    @BeforeEach
    void writeContract() throws IOException {
        Files.writeString(folder.resolve("shop.json"), """
                {"consumer": {"name": "c"}, "provider": {"name": "shop"}, "interactions": [
                 {"description": "an order", "providerStates": [{"name": "first"}, {"name": "second"}, {"name": "third"}],
                  "request": {"method": "GET", "path": "/orders/1"}, "response": {"status": 200}},
                 {"description": "no order",
                  "request": {"method": "GET", "path": "/orders/2"}, "response": {"status": 200}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}""");
    }

    @Test
    void statesAreTornDownInReverseOrder() {
        verify(0, this::answer);

        assertThat(calls)
                .containsExactly(
                        "setup first",
                        "setup second",
                        "setup third",
                        "GET /orders/1",
                        "teardown third",
                        "teardown second",
                        "teardown first",
                        "GET /orders/2");
    }

    @Test
    void callsCountForTheRate() {
        verify(1, this::answer);

        // eight in all, of which the first does not wait; the clock does not move here
        assertThat(pauses).hasSize(7).last().isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void statesAreTornDownAfterTheDeadlineWithinABoundOfTheirOwn() {
        List<Duration> given = new CopyOnWriteArrayList<>();

        List<InteractionResult> results = verify(0, (url, request, within) -> {
            if (request.method().equals("GET")) {
                clock.addAndGet(Duration.ofHours(1).toNanos());
                throw new NoResponseException("no complete answer within 60 s");
            }
            HttpResponse answer = answer(url, request, within);
            if (calls.get(calls.size() - 1).startsWith("teardown")) {
                clock.addAndGet(Duration.ofSeconds(1).toNanos());
                given.add(within);
            }
            return answer;
        });

        assertThat(given).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(1));
        assertThat(results)
                .extracting(InteractionResult::reason)
                .containsExactly(
                        "the run's deadline was reached before a complete answer came",
                        "the run's deadline was reached before it was asked");
    }

    @Test
    void statesAreTornDownAfterAStop() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Verification verification = verification(0, (url, request, within) -> {
            if (request.method().equals("GET")) {
                asked.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new NoResponseException("stopped before an answer came", e);
                }
            }
            return answer(url, request, within);
        });
        CompletableFuture<?> run = CompletableFuture.supplyAsync(() -> verification.verify(targets(), result -> {}));
        asked.await();

        verification.stop();
        run.get(20, TimeUnit.SECONDS);

        assertThat(calls).endsWith("teardown third", "teardown second", "teardown first");
    }

    @Test
    void stateThatCannotBeSetUpIsTornDownToo() {
        List<InteractionResult> results = verify(0, (url, request, within) -> {
            HttpResponse answer = answer(url, request, within);
            return calls.get(calls.size() - 1).equals("setup second")
                    ? new HttpResponse(500, Headers.NONE, Body.EMPTY)
                    : answer;
        });

        assertThat(results.get(0).reason())
                .isEqualTo("the provider state 'second' could not be set up: the call answered 500");
        assertThat(calls).contains("teardown first", "GET /orders/2").doesNotContain("GET /orders/1");
    }

    @Test
    @AsksForDefects
    void defectAmidTeardownIsShown() {
        List<InteractionResult> results = verify(0, (url, request, within) -> {
            HttpResponse answer = answer(url, request, within);
            if (calls.get(calls.size() - 1).startsWith("teardown")) {
                throw new IllegalStateException("odd");
            }
            return answer;
        });

        assertThat(results.get(0).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(results.get(0).reason()).startsWith("internal error while tearing the provider state down");
        assertThat(results.get(1).outcome()).isEqualTo(Outcome.VERIFIED);
    }

    private List<InteractionResult> verify(int rate, HttpTransport transport) {
        return verification(rate, transport)
                .verify(targets(), result -> {})
                .runs()
                .get(0)
                .interactions();
    }

    private Verification verification(int rate, HttpTransport transport) {
        VerifyOptions options =
                new VerifyOptions(Duration.ofSeconds(60), Duration.ofMinutes(2), 10_000, new Pace(1, rate));
        return new Verification(ContractSet.of(folder), options, transport, surroundings);
    }

    private static List<Target> targets() {
        return List.of(new Target(
                "shop",
                URI.create("http://provider.example"),
                Headers.NONE,
                URI.create("http://provider.example:81/states")));
    }

    private HttpResponse answer(URI url, HttpRequest request, Duration within) {
        String body = new String(request.body().bytes(), UTF_8);
        calls.add(
                url.getPort() == 81
                        ? body.replaceAll(".*\"action\":\"(\\w+)\".*\"state\":\"(\\w+)\".*", "$1 $2")
                        : request.method() + " " + request.target());
        return new HttpResponse(200, Headers.NONE, Body.EMPTY);
    }
}
