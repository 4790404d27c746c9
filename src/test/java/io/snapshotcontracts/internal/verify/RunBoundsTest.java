package io.snapshotcontracts.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.HttpTransport;
import io.snapshotcontracts.internal.http.NoResponseException;
import io.snapshotcontracts.internal.verify.VerifyOptions.Pace;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.testsupport.Vendors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Later attempts, pace, deadlines and the stop. */
@Timeout(60)
class RunBoundsTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final URI URL = URI.create("http://provider.example");

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong clock = new AtomicLong();
    private final Surroundings surroundings =
            Surroundings.real().with((Pause) pauses::add).with((LongSupplier) clock::get);

    @ParameterizedTest
    @CsvSource({
        "429, ,                              1000",
        "429, 3,                             3000",
        "503, 3,                             3000",
        "503, 0,                             0",
        "429, 'Thu, 01 Jan 1970 00:00:00 GMT', 0",
        "429, soon,                          1000"
    })
    void serviceThatAsksForALaterAttemptGetsOne(int status, String retryAfter, long millis) {
        RunResult run = verify("instavm", sequence(later(status, retryAfter), answer(404)));

        assertThat(pauses).hasSize(Vendors.interactions("instavm")).containsOnly(Duration.ofMillis(millis));
        assertThat(asked).hasValue(2 * Vendors.interactions("instavm"));
        assertThat(run.runs().get(0).interactions())
                .extracting(InteractionResult::actualStatus)
                .containsOnly(404);
    }

    @Test
    void serviceThatAsksAgainIsInconclusive() {
        RunResult run = verify("instavm", sequence(later(503, "1"), later(503, "1")));

        assertThat(asked).hasValue(2 * Vendors.interactions("instavm"));
        assertThat(run.runs().get(0).interactions()).allSatisfy(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
            assertThat(result.reason()).isEqualTo("the service asked to come back later (503), and did so again");
        });
    }

    @ParameterizedTest
    @CsvSource({"11", "99999999999999999999", "'Fri, 31 Dec 2100 23:59:59 GMT'"})
    void laterAttemptBeyondTheTimeForARequestIsNotMade(String retryAfter) {
        RunResult run = verify("instavm", sequence(later(429, retryAfter), answer(404)));

        assertThat(asked).hasValue(8);
        assertThat(pauses).isEmpty();
        assertThat(run.runs().get(0).interactions().get(0).reason()).contains("which is beyond the time for a request");
    }

    @ParameterizedTest
    @CsvSource({"503", "500", "502", "408", "401"})
    void nothingElseIsAskedTwice(int status) {
        verify("instavm", sequence(answer(status), answer(404)));

        assertThat(asked).hasValue(8);
    }

    @Test
    void expectedUnavailabilityIsNotAskedTwice() {
        RunResult run = verify("dws", sequence(later(503, "1"), later(503, "1")));

        assertThat(asked).hasValue(21);
        assertThat(run.runs().get(0).interactions())
                .filteredOn(result -> result.expectedStatus() == 503)
                .extracting(InteractionResult::outcome)
                .containsExactly(Outcome.VERIFIED);
    }

    @Test
    void severalAreAskedAtATimeAndToldInContractOrder() {
        CyclicBarrier all = new CyclicBarrier(8);
        List<String> progress = new ArrayList<>();

        RunResult run = verification(new Pace(8, 0), (url, request, within) -> {
                    meet(all);
                    return answer(404);
                })
                .verify(List.of(target("instavm")), result -> progress.add(result.description()));

        assertThat(run.runs().get(0).interactions())
                .extracting(InteractionResult::description)
                .containsExactlyElementsOf(CONTRACTS.contractsOf("instavm").get(0).interactions().stream()
                        .map(interaction -> interaction.description())
                        .toList())
                .containsExactlyElementsOf(progress);
        assertThat(run.runs().get(0).interactions())
                .extracting(InteractionResult::actualStatus)
                .containsOnly(404);
    }

    @Test
    void rateSpreadsTheRequests() {
        verification(new Pace(1, 1), (url, request, within) -> answer(404))
                .verify(List.of(target("instavm")), result -> {});

        // the clock does not move here, so that each request's turn is a second later than the one before
        assertThat(pauses)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 7)
                        .mapToObj(Duration::ofSeconds)
                        .toList());
    }

    @Test
    void statesAreNeverSetUpForTwoInteractionsAtATime() {
        AtomicInteger inside = new AtomicInteger();
        List<Integer> seen = new CopyOnWriteArrayList<>();

        verification(new Pace(8, 0), (url, request, within) -> {
                    if (new String(request.body().bytes(), UTF_8).contains("setup")) {
                        seen.add(inside.incrementAndGet());
                        // time for another one to come, if any may
                        awaitFor(new CountDownLatch(1), Duration.ofMillis(20));
                    } else if (!request.body().isEmpty()) {
                        inside.decrementAndGet();
                    }
                    return answer(200);
                })
                .verify(
                        List.of(new Target("instavm", URL, Headers.NONE, URI.create("http://provider.example/states"))),
                        result -> {});

        assertThat(seen).hasSize(Vendors.interactions("instavm")).containsOnly(1);
    }

    @Test
    void deadlineThatIsReachedAmidARequestIsNamed() {
        VerifyOptions options = new VerifyOptions(Duration.ofSeconds(90), Duration.ofMinutes(1), 1000, new Pace(1, 0));

        RunResult run = new Verification(
                        CONTRACTS,
                        options,
                        (url, request, within) -> {
                            clock.addAndGet(within.toNanos());
                            throw new NoResponseException("no complete answer within 60 s");
                        },
                        surroundings)
                .verify(List.of(target("instavm")), result -> {});

        assertThat(run.runs().get(0).interactions())
                .extracting(InteractionResult::reason)
                .startsWith("the run's deadline was reached before a complete answer came")
                .endsWith("the run's deadline was reached before it was asked");
    }

    @Test
    void stopEndsTheRunWithWhatIsKnown() throws Exception {
        CountDownLatch secondIsAsked = new CountDownLatch(1);
        Verification verification = verification(new Pace(1, 0), (url, request, within) -> {
            if (asked.incrementAndGet() == 1) {
                return answer(404);
            }
            secondIsAsked.countDown();
            awaitFor(new CountDownLatch(1), Duration.ofSeconds(50));
            throw new NoResponseException("stopped before an answer came");
        });
        CompletableFuture<RunResult> run =
                CompletableFuture.supplyAsync(() -> verification.verify(List.of(target("instavm")), result -> {}));
        secondIsAsked.await();

        verification.stop();

        List<InteractionResult> results =
                run.get(5, TimeUnit.SECONDS).runs().get(0).interactions();
        assertThat(results).hasSize(Vendors.interactions("instavm"));
        assertThat(results.get(0).actualStatus()).isEqualTo(404);
        assertThat(results.get(1).reason()).isEqualTo("the run was stopped before it was answered");
        assertThat(results.subList(2, results.size()))
                .extracting(InteractionResult::reason)
                .containsOnly("the run was stopped before it was asked");
    }

    @Test
    void stopBeforeTheStartLeavesEverythingUnasked() {
        Verification verification = verification(Pace.UNLIMITED, (url, request, within) -> answer(404));
        verification.stop();

        RunResult run = verification.verify(List.of(target("instavm")), result -> {});

        assertThat(run.count(Outcome.INCONCLUSIVE)).isEqualTo(Vendors.interactions("instavm"));
    }

    private RunResult verify(String provider, HttpTransport transport) {
        return verification(new Pace(1, 0), transport).verify(List.of(target(provider)), result -> {});
    }

    private Verification verification(Pace pace, HttpTransport transport) {
        VerifyOptions options = new VerifyOptions(Duration.ofSeconds(10), Duration.ofMinutes(10), 1000, pace);
        return new Verification(CONTRACTS, options, transport, surroundings);
    }

    /** The two answers in turn. */
    private HttpTransport sequence(HttpResponse first, HttpResponse second) {
        Map<String, AtomicInteger> count = new ConcurrentHashMap<>();
        return (url, request, within) -> {
            asked.incrementAndGet();
            String key = request.target() + request.headers();
            return count.computeIfAbsent(key, unused -> new AtomicInteger()).getAndIncrement() % 2 == 0
                    ? first
                    : second;
        };
    }

    private static Target target(String provider) {
        return new Target(provider, URL, Headers.NONE, null);
    }

    private static HttpResponse answer(int status) {
        return new HttpResponse(status, Headers.NONE, Body.EMPTY);
    }

    private static HttpResponse later(int status, String retryAfter) {
        Headers headers = retryAfter == null ? Headers.NONE : Headers.NONE.with("Retry-After", retryAfter);
        return new HttpResponse(status, headers, Body.EMPTY);
    }

    private static void meet(CyclicBarrier barrier) throws NoResponseException {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new NoResponseException("nobody else came", e);
        }
    }

    private static void awaitFor(CountDownLatch latch, Duration time) throws NoResponseException {
        try {
            latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoResponseException("stopped before an answer came", e);
        }
    }
}
