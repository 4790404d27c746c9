package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.report.Theme;
import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's commands, run against a service that once fails. */
class ProxyPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/proxy.md");
    private static final String PROGRAM = "java -jar target/snapshot-contracts.jar ";
    private static final String TOKEN = "canary-5c81e0";

    @TempDir
    private Path folder;

    private final CannedServer service = CannedServer.start();
    private String baseUrl = "";

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void commandsLeadFromAPassing503ToAVerifiedOne() throws IOException {
        Files.writeString(folder.resolve("dws.yaml"), """
                provider: dws
                url: %s
                headers: { X-Auth-Token: %s }
                states:
                  the project has snapshots: { project_id: p1 }
                """.replaceFirst(
                "%s", service.url().toString()).replaceFirst("%s", TOKEN));
        List<String> commands = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith(PROGRAM))
                .map(this::here)
                .toList();
        assertThat(commands).hasSize(3);
        service.answerJson(503, "{}");

        Run proxy = run(commands.get(0));
        assertThat(proxy.out()).contains("CONFORMS  1 of 1 exchange judged conforms");
        assertThat(proxy.code()).isZero();

        assertThat(run(commands.get(1)).code()).isZero();

        service.answerJson(200, "{\"snapshots\": [], \"count\": 0}");
        Run verify = run(commands.get(2));
        assertThat(verify.out()).contains("a request for snapshots while the service is away", "recorded at ");
        assertThat(verify.code()).isZero();
        assertThat(proxy.all() + verify.all() + Files.readString(folder.resolve("session.har")))
                .doesNotContain(TOKEN);
    }

    private String here(String line) {
        return line.substring(PROGRAM.length())
                .replace("https://dws.eu-de.otc.t-systems.com", service.url().toString())
                .replace("--port 8080", "--port 0")
                .replace("session.har", folder.resolve("session.har").toString())
                .replace("dws.yaml", folder.resolve("dws.yaml").toString());
    }

    private Run run(String command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Shell shell = new Shell(new PrintWriter(out), new PrintWriter(err), Map.of(), false, Theme.UNICODE);
        int code = Cli.run(shell, new OneRequest(err), command.split(" ", -1));
        return new Run(code, out.toString(), err.toString());
    }

    /** Asks the proxy once, at the address that it prints, and stops it. */
    private final class OneRequest implements StopSignal {

        private final StringWriter err;

        OneRequest(StringWriter err) {
            this.err = err;
        }

        @Override
        public void whenStopped(Runnable cleanUp) {
            // no signal comes
        }

        @Override
        public void whenStoppedWithOwnCode(Runnable cleanUp) {
            // no signal comes
        }

        @Override
        public void await(Future<Void> ended) throws InterruptedException {
            baseUrl = err.toString().replaceAll("(?s).*Proxy ready at (\\S+) .*", "$1");
            try {
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(baseUrl + "/v1.0/p1/snapshots"))
                                        .header("X-Auth-Token", TOKEN)
                                        .build(),
                                BodyHandlers.discarding());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
