package io.snapshotcontracts.internal.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.HttpRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The same bytes from our stub and from a stock WireMock for every request that the folder's mappings are about, under
 * every credential. Lifecycles are left out, which a stock WireMock does not know, and answers that wait.
 */
class FolderEqualsStockWireMockIT {

    private static final String ANY_IDENTIFIER = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%(?!2[Ff])[0-9A-Fa-f]{2})++";
    private static final Pattern PREFERENCE =
            Pattern.compile("(code|example)\\\\s\\*=\\)\\\\s\\*\"\\?\\(\\?:([^()]+)\\)");

    private static final String EVERY =
            "X-API-Key: k\r\nX-Auth-Token: t\r\nAuthorization: Bearer t\r\nAccept: application/json\r\n";
    private static final List<String> CREDENTIALS = List.of(
            "",
            "X-API-Key: k\r\n",
            "X-Auth-Token: t\r\n",
            "authorization: Bearer t\r\n",
            "Authorization: SDK-HMAC-SHA256 Access=a\r\n",
            "X-API-Key: \r\nX-Auth-Token: \r\nAuthorization: \r\n",
            EVERY);
    private static final List<String> PREFERENCES = List.of("", "Prefer: code=503\r\n", "Prefer: example=none\r\n");

    private final List<JsonNode> mappings = new ArrayList<>();

    FolderEqualsStockWireMockIT() throws IOException {
        for (File file : Path.of("wiremock-mappings/mappings").toFile().listFiles()) {
            JsonNode json = new ObjectMapper().readTree(file);
            (json.has("mappings") ? json.get("mappings") : List.of(json)).forEach(mappings::add);
        }
    }

    @Test
    void sameBytesForEveryRequestUnderEveryCredential() throws IOException {
        Set<String> tried = new LinkedHashSet<>();
        try (Servers servers = new Servers()) {
            for (String request : requests()) {
                String expected = RawHttp.exchange(servers.stock().getPort(), request);
                String actual = RawHttp.exchange(servers.own().getPort(), request);

                assertThat(comparable(actual)).as(request).isEqualTo(comparable(expected));
                tried.add(mapping(expected));
            }
        }
        assertThat(comparableMappings())
                .filteredOn(mapping -> !mapping.get("response").has("fault")) // which name no mapping
                .filteredOn(mapping -> !tried.contains(mapping.get("id").asText()))
                .extracting(mapping -> mapping.get("name").asText())
                .isEmpty();
    }

    private Set<String> requests() {
        Set<String> requests = new LinkedHashSet<>();
        for (Contract contract : ContractSet.of(Path.of("contracts")).contracts()) {
            contract.interactions().forEach(interaction -> requests.add(request(interaction.exampleRequest())));
        }
        for (JsonNode mapping : comparableMappings()) {
            String method = mapping.at("/request/method").asText();
            String target = target(mapping.get("request"));
            Matcher known = PREFERENCE.matcher(
                    mapping.at("/request/headers/Prefer/matches").asText());
            if (known.find()) {
                for (String name : known.group(2).split("\\|", -1)) {
                    String preference = known.group(1) + "=" + name;
                    requests.add(request(method, target, "Prefer: " + preference + "\r\n", ""));
                }
                String quoted = known.group(1) + "=\"" + known.group(2).split("\\|", -1)[0] + "\"; c";
                requests.add(request(method, target, EVERY + "prefer: a\r\nPrefer: b=1, " + quoted + "\r\n", ""));
            } else {
                requests.add(request(method, target, EVERY, "{}"));
                CREDENTIALS.forEach(credential -> PREFERENCES.forEach(
                        preference -> requests.add(request(method, target, credential + preference, ""))));
            }
            Matcher state = Pattern.compile("the state '(.*)'")
                    .matcher(mapping.at("/name").asText());
            String name = state.find() ? state.group(1) : "";
            String params = mapping.at("/response/jsonBody").toString();
            for (String body : List.of(
                    "{\"state\":\"" + name + "\",\"params\":" + params + "}",
                    "{\"states\":[\"" + name + "\",\"x\"]}",
                    "{}")) {
                if (method.equals("POST")) {
                    requests.add(request(method, target, "", body));
                }
            }
        }
        return requests;
    }

    private static String target(JsonNode request) {
        String path = request.has("url")
                ? request.get("url").asText()
                : request.path("urlPath").asText();
        return path.isEmpty()
                ? request.get("urlPattern")
                        .asText()
                        .replace(ANY_IDENTIFIER, "any%20%C3%A9")
                        .replace("\\.", ".")
                : path;
    }

    private static String request(HttpRequest request) {
        String headers = request.headers().fields().stream()
                .map(header -> header.name() + ": " + header.value() + "\r\n")
                .collect(Collectors.joining());
        return request(
                request.method(),
                request.target(),
                headers,
                new String(request.body().bytes(), UTF_8));
    }

    private static String request(String method, String target, String headers, String body) {
        return method + " " + target + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" + headers
                + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n")
                + "\r\n" + body;
    }

    private List<JsonNode> comparableMappings() {
        return mappings.stream()
                .filter(mapping -> !mapping.at("/response").has("transformerParameters"))
                .filter(mapping -> Stream.of("fixedDelayMilliseconds", "delayDistribution", "chunkedDribbleDelay")
                        .noneMatch(mapping.get("response")::has))
                .toList();
    }

    private static String comparable(String answer) {
        return mapping(answer) + "\n" + RawHttp.unframed(answer);
    }

    private static String mapping(String answer) {
        Matcher id = Pattern.compile("(?i)\r\nMatched-Stub-Id: (\\S+)").matcher(answer);
        return id.find() ? id.group(1) : "";
    }
}
