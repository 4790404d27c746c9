package io.snapshotcontracts.internal.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.verify.VerifyOptions.Pace;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.testsupport.CannedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does, its interaction ends in time with a reason and the next one is asked. */
@Timeout(60)
class HostileServersTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final int MEBIBYTE = 1 << 20;
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final CannedServer server = CannedServer.start();
    private final CannedServer elsewhere = CannedServer.start();

    @AfterEach
    void stop() {
        server.close();
        elsewhere.close();
    }

    static Stream<Arguments> hostilities() {
        String late = "no complete answer within 1500 ms";
        String large = "the answer's body is larger than the cap of 10485760 bytes";
        return Stream.of(
                hostility("stall before the headers", s -> s.stallAfter(""), Outcome.INCONCLUSIVE, late),
                hostility("stall in the headers", s -> s.stallAfter("HTTP/1.1 200 O"), Outcome.INCONCLUSIVE, late),
                hostility(
                        "dripping body",
                        s -> s.dripAfter(OK + "Content-Length: 100000\r\n\r\n"),
                        Outcome.INCONCLUSIVE,
                        late),
                hostility("dripping headers", s -> s.dripAfter(OK + "X: "), Outcome.INCONCLUSIVE, late),
                hostility(
                        "endless body with a length",
                        s -> s.endlessAfter(OK + "Content-Length: 1073741824\r\n\r\n", new byte[MEBIBYTE]),
                        Outcome.INCONCLUSIVE,
                        large),
                hostility(
                        "endless body without a length",
                        s -> s.endlessAfter(OK + "\r\n", new byte[MEBIBYTE]),
                        Outcome.INCONCLUSIVE,
                        large),
                hostility(
                        "endless chunks",
                        s -> s.endlessAfter(
                                OK + "Transfer-Encoding: chunked\r\n\r\n",
                                "1\r\n{\r\n".repeat(10_000).getBytes(ISO_8859_1)),
                        Outcome.INCONCLUSIVE,
                        null),
                hostility(
                        "10 MiB of gzip that inflate to 10 GiB",
                        s -> s.answer(200, Map.of("Content-Encoding", "gzip"), bomb()),
                        Outcome.INCONCLUSIVE,
                        large),
                hostility(
                        "connection cut in the body",
                        s -> s.answerRaw(OK + "Content-Length: 1000\r\n\r\n{\"id\":"),
                        Outcome.INCONCLUSIVE,
                        "the answer was cut short"),
                hostility(
                        "connection cut before the answer",
                        s -> s.answerRaw(""),
                        Outcome.INCONCLUSIVE,
                        "the answer was cut short"),
                hostility(
                        "two lengths",
                        s -> s.answerRaw(OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
                        Outcome.INCONCLUSIVE,
                        "the answer has two different lengths, Content-Length: 2, 3"),
                hostility(
                        "length that is no number",
                        s -> s.answerRaw(OK + "Content-Length: many\r\n\r\n{}"),
                        Outcome.INCONCLUSIVE,
                        "the answer cannot be read"),
                hostility(
                        "length below the body's",
                        s -> s.answerRaw(OK + "Content-Length: 1\r\n\r\n{}"),
                        Outcome.VIOLATED,
                        null),
                hostility(
                        "10,000 headers",
                        s -> s.answerRaw(OK
                                + IntStream.range(0, 10_000)
                                        .mapToObj(i -> "X-" + i + ": y\r\n")
                                        .collect(joining())
                                + "Content-Length: 2\r\n\r\n{}"),
                        Outcome.INCONCLUSIVE,
                        "the answer"),
                hostility(
                        "endless headers",
                        s -> s.endlessAfter(OK, "X-A: y\r\n".repeat(1000).getBytes(ISO_8859_1)),
                        Outcome.INCONCLUSIVE,
                        "the answer cannot be read"),
                hostility(
                        "one endless header",
                        s -> s.endlessAfter(OK + "X: ", new byte[MEBIBYTE]),
                        Outcome.INCONCLUSIVE,
                        "the answer cannot be read"),
                hostility(
                        "no HTTP",
                        s -> s.answerRaw("SSH-2.0-x\r\n\r\n"),
                        Outcome.INCONCLUSIVE,
                        "the answer cannot be read"),
                hostility(
                        "endless 100 Continue",
                        s -> s.endlessAfter(
                                "", "HTTP/1.1 100 Continue\r\n\r\n".repeat(100).getBytes(ISO_8859_1)),
                        Outcome.INCONCLUSIVE,
                        "the answer cannot be read"),
                hostility(
                        "endless early hints",
                        s -> s.endlessAfter(
                                "",
                                "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n"
                                        .repeat(100)
                                        .getBytes(ISO_8859_1)),
                        null,
                        null),
                hostility(
                        "invalid UTF-8",
                        s -> s.answer(
                                200,
                                Map.of("Content-Type", "application/json"),
                                "{\"id\": \"\u00ff\"}".getBytes(ISO_8859_1)),
                        Outcome.VIOLATED,
                        null),
                hostility(
                        "100,000-deep JSON",
                        s -> s.answer(
                                200,
                                Map.of("Content-Type", "application/json"),
                                ("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)).getBytes(UTF_8)),
                        Outcome.INCONCLUSIVE,
                        "the answer cannot be judged"));
    }

    @ParameterizedTest
    @MethodSource("hostilities")
    void endsInTimeAndTheNextIsAsked(Consumer<CannedServer> hostility, Outcome outcome, String reason) {
        hostility.accept(server);

        List<InteractionResult> results = verify();

        if (outcome != null) {
            assertThat(results.get(0).outcome()).as(results.get(0).toString()).isEqualTo(outcome);
        }
        if (reason != null) {
            assertThat(results.get(0).reason()).startsWith(reason);
        }
        assertThat(results.get(0).durationMillis()).isLessThan(10_000);
        assertThat(results.subList(1, 8))
                .extracting(InteractionResult::actualStatus)
                .containsOnly(404);
    }

    @Test
    void redirectToAnotherHostIsTheAnswerAndNobodyIsAskedThere() {
        server.answer(302, Map.of("Location", elsewhere.url().toString()), new byte[0]);

        InteractionResult result = verify().get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(result.actualStatus()).isEqualTo(302);
        assertThat(elsewhere.requests()).isEmpty();
    }

    private List<InteractionResult> verify() {
        server.thenAnswerJson(404, "{}");
        VerifyOptions options =
                new VerifyOptions(Duration.ofMillis(1500), Duration.ofMinutes(1), 10L * MEBIBYTE, new Pace(1, 0));
        return new Verification(CONTRACTS, options, new JdkTransport(Duration.ofSeconds(2), options.maxBodyBytes()))
                .verify(List.of(new Target("instavm", server.url(), Headers.NONE, null)), result -> {})
                .runs()
                .get(0)
                .interactions();
    }

    private static Arguments hostility(String name, Consumer<CannedServer> hostility, Outcome outcome, String reason) {
        return argumentSet(name, hostility, outcome, reason);
    }

    /** Members that follow each other are one gzip, and each is a thousandth of what it inflates to. */
    private static byte[] bomb() {
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(member)) {
            gzip.write(new byte[10 * MEBIBYTE]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 1000; i++) {
            all.writeBytes(member.toByteArray());
        }
        return all.toByteArray();
    }
}
