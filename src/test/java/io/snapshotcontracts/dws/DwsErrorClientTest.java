package io.snapshotcontracts.dws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.snapshotcontracts.testsupport.CannedServer;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client makes of the errors that the DWS page lists: codes only, so every body is legal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DwsErrorClientTest {

    private static final Map<Integer, Class<? extends DwsErrorException>> TYPES = Map.of(
            400, BadRequestException.class,
            401, UnauthorizedException.class,
            403, ForbiddenException.class,
            404, NotFoundException.class,
            500, InternalServerErrorException.class,
            503, ServiceUnavailableException.class);

    /** Each of them tells the code C.1 and the message "no". */
    private static final Map<String, String> STYLES = Map.of(
            "flat", "{\"error_msg\":\"no\",\"error_code\":\"C.1\"}",
            "nested", "{\"error\":{\"code\":\"C.1\",\"message\":\"no\",\"ext_message\":null}}",
            "old and new at once",
                    "{\"externalMessage\":\"old\",\"errCode\":\"O.1\",\"error_code\":\"C.1\",\"error_msg\":\"no\"}",
            "old", "{\"errCode\":\"C.1\",\"externalMessage\":\"no\"}");

    private final CannedServer server = CannedServer.start();
    private final DwsClient client = DwsClient.builder(server.url()).build();

    @AfterAll
    void closeServer() {
        server.close();
    }

    static Stream<Arguments> everyStatusInEveryStyle() {
        return TYPES.keySet().stream()
                .sorted()
                .flatMap(status -> STYLES.keySet().stream().sorted().map(style -> Arguments.of(status, style)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusInEveryStyle")
    void eachStatusHasItsTypeAndTellsCodeAndMessage(int status, String style) {
        server.answerJson(status, STYLES.get(style));

        DwsErrorException e = error();

        assertThat(e).isExactlyInstanceOf(TYPES.get(status));
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.errorCode()).isEqualTo("C.1");
        assertThat(e.errorMessage()).isEqualTo("no");
        assertThat(e.requestId()).isNull();
        assertThat(e).hasMessage("DWS answered " + status + ", code \"C.1\", message \"no\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "[{\"error_code\":\"C.1\"}]",
                "\"error_code\"",
                "503",
                "{}",
                "{\"error_code\":null,\"error_msg\":null}",
                "{\"error_code\":{},\"error_msg\":[]}",
                "{\"error_code\":\"\",\"error_msg\":\"\"}",
                "{\"error\":null}",
                "{\"error\":\"C.1\"}",
                "{\"error\":{\"code\":null,\"message\":false}}",
                "{\"error_code\":",
                "<html><body>503 Service Unavailable</body></html>",
                "upstream connect error",
                "aGVsbG8",
                "W10",
                "\u0000\u00ff\u00fe"
            })
    void bodyThatTellsNothingIsLegalAndKeepsTheStatus(String body) {
        server.answer(503, Map.of("Content-Type", "text/html"), body.getBytes(ISO_8859_1));

        DwsErrorException e = error();

        assertThat(e).isExactlyInstanceOf(ServiceUnavailableException.class).hasMessage("DWS answered 503");
        assertThat(e.status()).isEqualTo(503);
        assertThat(e.errorCode()).isNull();
        assertThat(e.errorMessage()).isNull();
        assertThat(e.requestId()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error_code\":\"C.1\",\"error_msg\":null}   | C.1 |",
                "{\"error_code\":null,\"error_msg\":\"no\"}    |     | no",
                "{\"error_code\":null,\"errCode\":\"O.1\"}     | O.1 |",
                "{\"error\":{\"code\":401}}                    | 401 |",
                "{\"error_code\":\"C.1\",\"error_code\":\"C.2\"} trailing | C.2 |"
            })
    void whatIsThereIsToldWithoutTheRest(String body, String code, String message) {
        server.answerJson(401, body);

        DwsErrorException e = error();

        assertThat(e.errorCode()).isEqualTo(code);
        assertThat(e.errorMessage()).isEqualTo(message);
    }

    @Test
    void leadingByteOrderMarkIsIgnored() {
        server.answerJson(400, "\uFEFF" + STYLES.get("flat"));

        assertThat(error().errorCode()).isEqualTo("C.1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void jsonInBase64UrlIsRead(boolean padded) {
        byte[] json = "{\"error_code\":\"C.1\",\"error_msg\":\"ü~?>\"}".getBytes(UTF_8);
        Base64.Encoder encoder = Base64.getUrlEncoder();
        server.answer(400, Map.of(), (padded ? encoder : encoder.withoutPadding()).encode(json));

        DwsErrorException e = error();

        assertThat(e.errorCode()).isEqualTo("C.1");
        assertThat(e.errorMessage()).isEqualTo("ü~?>");
    }

    @Test
    void requestIdIsTakenFromTheHeaderFirst() {
        byte[] body = "{\"request_id\":\"of the body\"}".getBytes(UTF_8);

        server.answer(404, Map.of("x-REQUEST-id", "of the header"), body);
        assertThat(error().requestId()).isEqualTo("of the header");

        server.answer(404, Map.of(), body);
        assertThat(error().requestId()).isEqualTo("of the body");
    }

    @Test
    void messageIsShortAndOnOneLineButTheWholeTextIsKept() {
        String told = "a\nb" + "x".repeat(5000);
        server.answerJson(400, "{\"error_msg\":\"" + told.replace("\n", "\\n") + "\"}");

        DwsErrorException e = error();

        assertThat(e.errorMessage()).isEqualTo(told);
        assertThat(e).hasMessage("DWS answered 400, message \"a\\nb" + "x".repeat(197) + "…\"");
    }

    private DwsErrorException error() {
        return catchThrowableOfType(DwsErrorException.class, () -> client.listSnapshots("p-1"));
    }
}
