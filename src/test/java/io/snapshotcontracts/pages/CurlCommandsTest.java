package io.snapshotcontracts.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.stub.StubServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stub answers every request that a document makes of it. */
class CurlCommandsTest {

    private static final StubServer STUB =
            StubServer.start(StubServer.Options.defaults().withPort(0));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void stop() {
        STUB.close();
    }

    static List<ShownCommand> commands() {
        return Page.all().stream()
                .flatMap(page -> ShownCommand.of(page).stream())
                .filter(KnownTool.CURL::isOf)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void stubAnswers(ShownCommand command) throws Exception {
        HttpResponse<String> answer = CLIENT.send(request(command), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(command.text().contains("503") ? 503 : 200);
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void thereAreRequests() {
        assertThat(commands()).hasSizeGreaterThan(7);
    }

    private static HttpRequest request(ShownCommand command) {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        Iterator<String> words = command.words().iterator();
        words.next();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "-i" -> {} // shows the head
                case "-H" -> {
                    String[] header = words.next().split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "-X" -> request.method(words.next(), BodyPublishers.noBody());
                default -> request.uri(STUB.baseUrl().resolve(URI.create(word).getRawPath()));
            }
        }
        return request.build();
    }
}
