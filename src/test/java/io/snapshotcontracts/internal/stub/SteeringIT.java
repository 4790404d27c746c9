package io.snapshotcontracts.internal.stub;

import static io.snapshotcontracts.internal.stub.Servers.KEY;
import static io.snapshotcontracts.internal.stub.Servers.TOKEN;
import static io.snapshotcontracts.internal.stub.Servers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.testsupport.Vendors;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wins where a request says several things; each in our own stub and in a stock WireMock with the folder alone. */
class SteeringIT {

    private static final String DWS = "/v1.0/%s/snapshots";
    private static final String INSTAVM = "/v1/snapshots/";

    @RegisterExtension
    static final Servers servers = new Servers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // credential | Prefer | identifier | status
                "              | code=503          | project-404 | 401",
                "              |                   | project-404 | 401",
                "              |                   | other       | 401",
                "X-Auth-Token: |                   | project-404 | 401",
                "X-Auth-Token: | code=503          | other       | 401",
                "X-Auth-Token: t | code=503        | project-404 | 503",
                "X-Auth-Token: t | code=503        | other       | 503",
                "X-Auth-Token: t | code=200        | project-404 | 200",
                "X-Auth-Token: t | example=the-service-fails, code=503 | project-404 | 500",
                "X-Auth-Token: t | code=503; example=project-400       | project-404 | 400",
                "X-Auth-Token: t | example=a-request-for-snapshots-without-permission | other | 403",
                "X-Auth-Token: t | example=bad-gateway-page            | project-404 | 502",
                "X-Auth-Token: t | respond-async; wait=10              | project-404 | 404",
                "X-Auth-Token: t |                 | project-404 | 404",
                "X-Auth-Token: t |                 | other       | 200",
                "Authorization: SDK-HMAC-SHA256 Access=a | | project-503 | 503",
                "Authorization: SDK-HMAC-SHA256 Access=a | code=400 | other | 400",
            })
    void credentialThenPreferThenIdentifierThenPlain(String credential, String prefer, String identifier, int status)
            throws Exception {
        for (URI server : servers.both()) {
            String[] headers = prefer == null
                    ? (credential == null ? new String[0] : new String[] {credential})
                    : (credential == null
                            ? new String[] {"Prefer: " + prefer}
                            : new String[] {credential, "Prefer: " + prefer});

            assertThat(servers.get(server, DWS.formatted(identifier), headers).status())
                    .as("%s", server)
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "X-API-Key: , 401",
        "Authorization: , 401",
        "Authorization: Basic eDp5, 401",
        "Authorization: Bearer, 401",
        "X-Auth-Token: t, 401",
        "X-API-Key: k, 200",
        "Authorization: Bearer t, 200",
        "Authorization: bearer t, 200"
    })
    void whatCountsAsACredentialOfInstavm(String header, int status) throws Exception {
        for (URI server : servers.both()) {
            for (String identifier : new String[] {"snap_ready", "snap_full", "other"}) {
                HttpResponse answer = servers.get(server, INSTAVM + identifier, header);

                assertThat(answer.status()).isEqualTo(status);
                if (status == 401) {
                    assertThat(text(answer)).isEqualTo("{\"detail\":\"Not authenticated\"}");
                    assertThat(answer.headers().first("WWW-Authenticate")).hasValue("Bearer");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 500, 503})
    void everyDocumentedCodeOfDws(int status) throws Exception {
        for (URI server : servers.both()) {
            HttpResponse answer = servers.get(server, DWS.formatted("any"), TOKEN, "Prefer: code=" + status);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.headers().first("Preference-Applied")).hasValue("code=" + status);
        }
    }

    @Test
    void severalPreferHeaders() throws Exception {
        for (URI server : servers.both()) {
            assertThat(servers.get(server, DWS.formatted("any"), TOKEN, "Prefer: wait=1", "Prefer: code=403")
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"code=418", "example=no-such", "code=", "wait=1, example=\"frozn\"", "code=400, code=x"})
    void unknownAnswerIsToldAndNotIgnored(String prefer) throws Exception {
        for (URI server : servers.both()) {
            HttpResponse answer = servers.get(server, INSTAVM + "snap_ready", KEY, "Prefer: " + prefer);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.contentType()).hasValue("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "snap_7 | snap_7",
                "8d5c8d8e-5b1c-4a38-9c5e-000000000000 | 8d5c8d8e-5b1c-4a38-9c5e-000000000000",
                "a%20b | a b",
                "a+b | a+b",
                "%22%7D,%22x%22:%7B%22 | \"},\"x\":{\"",
                "a%5C%22 | a\\\"",
                "%7B%7Bnow%7D%7D | {{now}}",
                "%3Cscript%3E | <script>",
                "%F0%9F%97%84%D7%9C | \uD83D\uDDC4\u05DC",
                "%2e%2e | ..",
                "a;b=c:d@e | a;b=c:d@e",
            })
    void anyOtherIdentifierIsEchoed(String raw, String decoded) throws Exception {
        for (URI server : servers.both()) {
            for (String prefer : new String[] {"wait=1", "code=200", "example=snap_full", "example=becomes-ready"}) {
                HttpResponse answer = servers.get(server, INSTAVM + raw, KEY, "Prefer: " + prefer);

                assertThat(answer.status()).isEqualTo(200);
                assertThat(json(answer).path("id").asText()).isEqualTo(decoded);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%0A%09%01%1F", "%FF%FE", "%C3%28", "%ED%A0%80"})
    void answerIsJsonForEachIdentifier(String raw) throws Exception {
        for (URI server : servers.both()) {
            HttpResponse answer = servers.get(server, INSTAVM + raw, KEY);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(json(answer).path("id").isTextual()).isTrue();
        }
    }

    @Test
    void queriesAndEscapedSlashesAreNoIdentifiers() throws Exception {
        for (URI server : servers.both()) {
            assertThat(servers.get(server, INSTAVM + "a%2Fb", KEY).status()).isEqualTo(404);
            assertThat(servers.get(server, INSTAVM + "a?b=c", KEY).status()).isEqualTo(404);
            assertThat(servers.get(server, INSTAVM, KEY).status()).isEqualTo(404);
        }
    }

    @Test
    void browserMayAskAndRead() throws Exception {
        for (URI server : servers.both()) {
            HttpResponse asked = servers.send(
                    server,
                    "OPTIONS",
                    INSTAVM + "any",
                    "",
                    "Origin: http://page.example",
                    "Access-Control-Request-Method: GET",
                    "Access-Control-Request-Headers: authorization,prefer,x-api-key");
            assertThat(asked.status()).isEqualTo(204);
            assertThat(asked.headers().first("Access-Control-Allow-Origin")).hasValue("*");
            assertThat(asked.headers().first("Access-Control-Allow-Methods")).hasValue("GET");
            assertThat(asked.headers().first("Access-Control-Allow-Headers"))
                    .hasValue("authorization,prefer,x-api-key");

            for (String identifier : new String[] {"snap_ready", "snap_422", "any", "snap_becomes_ready"}) {
                assertThat(servers.get(server, INSTAVM + identifier, KEY)
                                .headers()
                                .first("Access-Control-Allow-Origin"))
                        .as(identifier)
                        .hasValue("*");
            }
            assertThat(servers.get(server, INSTAVM + "any").headers().first("Access-Control-Allow-Origin"))
                    .hasValue("*");
        }
    }

    @Test
    void indexListsWhatThereIs() throws Exception {
        for (URI server : servers.both()) {
            HttpResponse page = servers.get(server, "/");
            assertThat(page.contentType()).hasValue("text/html; charset=utf-8");
            assertThat(text(page))
                    .contains("&#39;" + server + "/v1.0/project-503/snapshots&#39;", "/snap_full&#39;")
                    .contains("Prefer: code=503", "status-frozen", "snap_becomes_ready");

            JsonNode index = json(servers.get(server, "/", "Accept: application/json"));
            assertThat(operation(index, "listSnapshots").path("identifiers")).hasSize(Vendors.interactions("dws"));
            assertThat(operation(index, "getSnapshot").path("codes").toString()).isEqualTo("[200,422]");
            assertThat(operation(index, "listSnapshots").path("credentials").toString())
                    .isEqualTo("[\"Authorization\",\"X-Auth-Token\"]");
        }
    }

    private static JsonNode operation(JsonNode index, String name) {
        for (JsonNode operation : index.path("operations")) {
            if (operation.path("operation").asText().equals(name)) {
                return operation;
            }
        }
        throw new AssertionError("the index has no operation " + name);
    }

    private static JsonNode json(HttpResponse answer) throws Exception {
        return new ObjectMapper().readTree(answer.body().bytes());
    }
}
