package io.snapshotcontracts.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.HttpTransport;
import io.snapshotcontracts.internal.judge.Judgement;
import io.snapshotcontracts.internal.judge.NotJudgedException;
import io.snapshotcontracts.internal.verify.Surroundings.AnswerJudge;
import io.snapshotcontracts.internal.verify.VerifyOptions.Pace;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.testsupport.AsksForDefects;
import io.snapshotcontracts.testsupport.Vendors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXParseException;

/** Whatever is thrown at one interaction, it alone is inconclusive, and no defect is passed over. */
@Timeout(60)
class OneCostsItselfAloneTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final Target TARGET = new Target(
            "dws", URI.create("http://provider.example/tok3n"), Headers.NONE, null, null, Set.of("tok3n", "s3cret"));
    private static final HttpTransport ANSWERS = (url, request, within) -> ok();

    static Stream<Arguments> unforeseen() {
        return Stream.of(
                argumentSet("a checked one", new SAXParseException("at s3cret", null)),
                argumentSet("an unchecked one", new IllegalStateException("at s3cret")),
                argumentSet("a recursion", new StackOverflowError()),
                argumentSet("a class", new NoClassDefFoundError("kotlin/Missing")),
                argumentSet("an assertion", new AssertionError("at s3cret")));
    }

    @ParameterizedTest
    @MethodSource("unforeseen")
    @AsksForDefects
    void defectAmidJudgingIsShownAndMasked(Throwable thrown) {
        List<InteractionResult> results = verify(ANSWERS, onlyFirst(thrown));

        InteractionResult first = results.get(0);
        assertThat(first.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(first.reason())
                .isEqualTo("internal error while judging the answer; this is a defect of this program, not of the"
                        + " provider");
        assertThat(first.actualStatus()).isEqualTo(200);
        assertThat(first.defect())
                .startsWith(thrown.getClass().getName())
                .contains("    at ")
                .doesNotContain("s3cret");
        assertOthersAreJudged(results);
    }

    @ParameterizedTest
    @MethodSource("unforeseen")
    @AsksForDefects
    void defectAmidAskingIsShown(Throwable thrown) {
        AtomicInteger asked = new AtomicInteger();

        List<InteractionResult> results = verify(
                (url, request, within) -> {
                    if (asked.getAndIncrement() == 0) {
                        throw OneCostsItselfAloneTest.<RuntimeException>sneaky(thrown);
                    }
                    return ok();
                },
                PlannedInteraction::judge);

        assertThat(results.get(0).reason()).startsWith("internal error while asking the provider");
        assertThat(results.get(0).defect()).isNotNull();
        assertOthersAreJudged(results);
    }

    @ParameterizedTest
    @MethodSource("unforeseen")
    @AsksForDefects
    void defectAmidPreparingIsShownAndNothingIsAsked(Throwable thrown) {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger prepared = new AtomicInteger();

        List<InteractionResult> results = verify(
                new HttpTransport() {
                    @Override
                    public HttpResponse send(URI baseUrl, HttpRequest request, Duration within) {
                        asked.incrementAndGet();
                        return ok();
                    }

                    @Override
                    public void requireSendable(URI baseUrl, HttpRequest request) {
                        if (prepared.getAndIncrement() == 0) {
                            throw OneCostsItselfAloneTest.<RuntimeException>sneaky(thrown);
                        }
                    }
                },
                PlannedInteraction::judge);

        assertThat(asked).hasValue(10);
        assertThat(results.get(0).reason()).startsWith("internal error while preparing the request");
        assertThat(results.get(0).request().toString()).startsWith("GET /v1.0/");
        assertOthersAreJudged(results);
    }

    static Stream<Arguments> foreseen() {
        return Stream.of(
                argumentSet("a named one", new NotJudgedException("too odd"), "too odd"),
                argumentSet(
                        "one behind another", new IllegalStateException(new NotJudgedException("too odd")), "too odd"),
                argumentSet(
                        "no memory",
                        new OutOfMemoryError("Java heap space"),
                        "judging the answer needs more than this program's memory: the answer is too large;"
                                + " java -Xmx gives it more"),
                argumentSet(
                        "an expression on a large text",
                        overflowOfAnExpression(),
                        "the answer cannot be judged: it is too large for a rule's expression"));
    }

    @ParameterizedTest
    @MethodSource("foreseen")
    void whatIsForeseenIsNoDefect(Throwable thrown, String reason) {
        List<InteractionResult> results = verify(ANSWERS, onlyFirst(thrown));

        assertThat(results.get(0).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(results.get(0).reason()).isEqualTo(reason);
        assertThat(results.get(0).defect()).isNull();
        assertOthersAreJudged(results);
    }

    @Test
    void judgingThatNeverEndsIsLeftBehindAtTheRequestsTime() {
        List<InteractionResult> results = verify(ANSWERS, onlyFirst(step -> neverEnds()), Duration.ofMillis(300));

        assertThat(results.get(0).reason()).startsWith("the answer could not be judged within 300 ms");
        assertThat(results.get(0).defect()).isNull();
        assertOthersAreJudged(results);
    }

    @Test
    void threadsThatAreLeftBehindAreBounded() throws Exception {
        AtomicInteger started = new AtomicInteger();
        try (JudgingThreads threads = new JudgingThreads()) {
            for (int i = 0; i < JudgingThreads.MOST_LEFT_BEHIND + 5; i++) {
                assertThatThrownBy(() ->
                                threads.within(Duration.ofMillis(30), Deadline.in(Duration.ofMinutes(1)), 1, () -> {
                                    started.incrementAndGet();
                                    return neverEnds();
                                }))
                        .isInstanceOf(NotJudgedException.class);
            }
        }

        assertThat(started).hasValueLessThanOrEqualTo(JudgingThreads.MOST_LEFT_BEHIND);
    }

    @Test
    void requestThatCannotBeSentIsRefusedBeforeTheFirstIsSent() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger prepared = new AtomicInteger();

        assertThatThrownBy(() -> verify(
                        new HttpTransport() {
                            @Override
                            public HttpResponse send(URI baseUrl, HttpRequest request, Duration within) {
                                asked.incrementAndGet();
                                return ok();
                            }

                            @Override
                            public void requireSendable(URI baseUrl, HttpRequest request) {
                                if (prepared.incrementAndGet() == 11) {
                                    throw new IllegalArgumentException("its method is odd");
                                }
                            }
                        },
                        PlannedInteraction::judge))
                .isInstanceOf(InvalidContractException.class)
                .hasMessage("snapshot-client-dws.json, interaction 11: the request cannot be sent: its method is odd");
        assertThat(asked).hasValue(0);
    }

    private static List<InteractionResult> verify(HttpTransport transport, AnswerJudge judge) {
        return verify(transport, judge, Duration.ofSeconds(10));
    }

    private static List<InteractionResult> verify(HttpTransport transport, AnswerJudge judge, Duration timeout) {
        VerifyOptions options = new VerifyOptions(timeout, Duration.ofMinutes(1), 10_000, new Pace(1, 0));
        return new Verification(
                        CONTRACTS, options, transport, Surroundings.real().with(judge))
                .verify(List.of(TARGET), result -> {})
                .runs()
                .get(0)
                .interactions();
    }

    private static void assertOthersAreJudged(List<InteractionResult> results) {
        assertThat(results).hasSize(Vendors.interactions("dws"));
        assertThat(results.subList(1, results.size())).allSatisfy(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
            assertThat(result.defect()).isNull();
        });
    }

    private static AnswerJudge onlyFirst(Throwable thrown) {
        return onlyFirst(step -> {
            throw OneCostsItselfAloneTest.<RuntimeException>sneaky(thrown);
        });
    }

    private interface FirstJudge {

        Judgement judge(PlannedInteraction step);
    }

    private static AnswerJudge onlyFirst(FirstJudge first) {
        AtomicInteger judged = new AtomicInteger();
        return (step, answer) -> judged.getAndIncrement() == 0 ? first.judge(step) : step.judge(answer);
    }

    private static Judgement neverEnds() {
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                never.await();
            } catch (InterruptedException e) {
                // as an expression that backtracks, which asks for no interrupt
            }
        }
    }

    private static Throwable overflowOfAnExpression() {
        try {
            return new AssertionError(
                    Pattern.compile("(a|b)*").matcher("a".repeat(5_000_000)).matches());
        } catch (StackOverflowError e) {
            return e;
        }
    }

    /** Throws what no method declares, as Kotlin does. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static HttpResponse ok() {
        return new HttpResponse(200, Headers.NONE.with("Content-Type", "application/json"), Body.of("{}"));
    }
}
