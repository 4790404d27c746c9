package io.snapshotcontracts.internal.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import au.com.dius.pact.core.matchers.RequestMatching;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.support.json.JsonException;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.internal.mapping.Fixture;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A stock WireMock and the stub take the requests that a contract takes, and no others; bodies are those that the verifier
 * would take in an answer. Each block of the file is one
 * request of a contract and, after {@code +} and {@code -}, requests that pact-jvm accepts and refuses; after
 * {@code !} one that it accepts although the Pact specification refuses it, after {@code ?} the
 * contrary, after {@code >} one that has more than the example, which an answer may.
 */
class RequestsEqualContractsIT {

    private static final Pattern PROBE =
            Pattern.compile("(?s)([+!?>-]) ?(?<query>\\?\\S*)? ?(?:\\[(?<type>[^]]*)])? ?(?<body>.*)");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<Block> BLOCKS = blocks();
    private static final Pact PACT = DefaultPactReader.INSTANCE.loadPact(contractText("request", "response"));

    private static final Contract ANSWERS = ContractReader.read("answers.json", contractText("response", "request"));

    private static StubServer stub;
    private static WireMockServer stock;

    private record Block(String name, String request, List<String> probes) {}

    private record Probe(
            boolean accepted,
            boolean acceptedByPact,
            boolean acceptedInAnswers,
            String query,
            String type,
            String body) {

        static Probe of(String line) {
            Matcher probe = PROBE.matcher(line);
            assertThat(probe.matches()).as(line).isTrue();
            return new Probe(
                    probe.group(1).matches("[+?]"),
                    probe.group(1).matches("[+!]"),
                    probe.group(1).matches("[+?>]"),
                    probe.group("query") == null ? "" : probe.group("query"),
                    probe.group("type"),
                    probe.group("body").replace("\\r", "\r").replace("\\n", "\n"));
        }
    }

    @BeforeAll
    static void startBoth(@TempDir Path root) {
        Fixture.write(root, ContractReader.read("requests.json", contractText("request", "response")));
        stub = StubServer.start(StubServer.Options.defaults().withFolder(root));
        stock = new WireMockServer(
                wireMockConfig().dynamicPort().bindAddress("127.0.0.1").usingFilesUnderDirectory(root.toString()));
        stock.start();
    }

    @AfterAll
    static void stopBoth() {
        stub.close();
        stock.stop();
    }

    static Stream<Arguments> probes() {
        List<Arguments> probes = new ArrayList<>();
        for (int i = 0; i < BLOCKS.size(); i++) {
            for (String line : BLOCKS.get(i).probes()) {
                probes.add(argumentSet(BLOCKS.get(i).name() + ": " + line, i, Probe.of(line)));
            }
        }
        return probes.stream();
    }

    @ParameterizedTest
    @MethodSource("probes")
    void requestIsTakenWhereTheContractTakesIt(int block, Probe probe) throws IOException, InterruptedException {
        SynchronousRequestResponse interaction =
                (SynchronousRequestResponse) PACT.getInteractions().get(block);
        String method = interaction.getRequest().getMethod();
        String path = interaction.getRequest().getPath();

        boolean accepted = isAccepted(interaction, pactRequest(method, path, probe));
        int expected = probe.accepted() ? 200 : 404;

        assertThat(accepted).as("what the contract says").isEqualTo(probe.acceptedByPact());
        assertThat(status(URI.create("http://127.0.0.1:" + stock.port()), method, path, probe))
                .as("stock WireMock")
                .isEqualTo(expected);
        assertThat(status(stub.baseUrl(), method, path, probe)).as("the stub").isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bodyIsTakenWhereTheVerifierTakesItInAnAnswer(int block, Probe probe) {
        Interaction interaction = ANSWERS.interactions().get(block);
        String type = probe.type() == null ? "application/json" : probe.type();
        var answer = new io.snapshotcontracts.internal.http.HttpResponse(
                200, new Headers(List.of(new Header("Content-Type", type))), Body.of(probe.body()));

        assertThat(Judge.findingsOfTheConsumer(ANSWERS, interaction, answer).isEmpty())
                .isEqualTo(probe.acceptedInAnswers());
    }

    static Stream<Arguments> bodies() {
        return probes().filter(probe -> {
            Probe of = (Probe) probe.get()[1];
            String request = BLOCKS.get((Integer) probe.get()[0]).request();
            boolean isPlain = request.contains("'contentType': 'application/json'") || request.contains("x-www-form");
            boolean isForm = request.contains("x-www-form");
            return isPlain
                    && !(isForm && of.acceptedByPact() && !of.accepted())
                    && !request.contains("'headers'")
                    && of.query().isEmpty()
                    && !of.body().isEmpty();
        });
    }

    private static boolean isAccepted(
            SynchronousRequestResponse interaction, au.com.dius.pact.core.model.HttpRequest request) {
        try {
            return RequestMatching.requestMismatches(PACT, interaction, request).matchedOk();
        } catch (JsonException e) {
            return false;
        }
    }

    @Test
    void everyBlockHasRequestsOfBothKinds() {
        assertThat(BLOCKS).isNotEmpty().allSatisfy(block -> assertThat(block.probes())
                .as(block.name())
                .anyMatch(line -> line.matches("[+?].*"))
                .anyMatch(line -> line.matches("[!-].*")));
    }

    private static int status(URI base, String method, String path, Probe probe)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base.toString().replaceFirst("/$", "") + path + probe.query()))
                .method(
                        method,
                        probe.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(probe.body()));
        if (probe.type() != null) {
            request.header("Content-Type", probe.type());
        }
        return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static au.com.dius.pact.core.model.HttpRequest pactRequest(String method, String path, Probe probe) {
        Map<String, List<String>> headers =
                probe.type() == null ? Map.of() : Map.of("Content-Type", List.of(probe.type()));
        OptionalBody body = probe.body().isEmpty()
                ? OptionalBody.empty()
                : probe.type() == null
                        ? OptionalBody.body(probe.body().getBytes(UTF_8))
                        : OptionalBody.body(probe.body().getBytes(UTF_8), new ContentType(probe.type()));
        return new au.com.dius.pact.core.model.HttpRequest(method, path, query(probe.query()), headers, body);
    }

    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.substring(1).split("&", -1)) {
            String[] sides = pair.split("=", 2);
            query.computeIfAbsent(URLDecoder.decode(sides[0], UTF_8), name -> new ArrayList<>())
                    .add(sides.length == 1 ? "" : URLDecoder.decode(sides[1], UTF_8));
        }
        return query;
    }

    /** A contract whose requests, or whose answers, are those of the blocks. */
    private static String contractText(String asked, String other) {
        List<String> interactions = new ArrayList<>();
        for (int i = 0; i < BLOCKS.size(); i++) {
            interactions.add(
                    "{'type': 'Synchronous/HTTP', 'description': 'request %s', '%s': {'path': '/%s', %s}, '%s': {'status': 200}}"
                            .formatted(i, asked, i, BLOCKS.get(i).request(), other));
        }
        return Fixture.quoted("{'consumer': {'name': 'test'}, 'provider': {'name': 'shop'}, 'interactions': ["
                + String.join(",\n", interactions)
                + "], 'metadata': {'pactSpecification': {'version': '4.0'}}}");
    }

    /** Blocks are separated by an empty line: a name, the request's members up to the first probe, the probes. */
    private static List<Block> blocks() {
        try {
            List<Block> blocks = new ArrayList<>();
            String text = Files.readString(Path.of("src/test/resources/mapping/requests.txt"));
            for (String block : text.strip().split("\n\n+", -1)) {
                List<String> lines = block.lines().toList();
                List<String> probes = lines.stream()
                        .skip(1)
                        .filter(line -> line.matches("[+!?>-].*"))
                        .map(Fixture::quoted)
                        .toList();
                String request = String.join("\n", lines.subList(1, lines.size() - probes.size()));
                blocks.add(new Block(lines.get(0).replaceFirst("^# ", ""), request, probes));
            }
            return blocks;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
