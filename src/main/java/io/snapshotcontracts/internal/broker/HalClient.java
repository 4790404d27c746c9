package io.snapshotcontracts.internal.broker;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.snapshotcontracts.internal.contract.JsonProblem;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.NoResponseException;
import io.snapshotcontracts.result.Finding;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends requests to one broker within one deadline; redirects are not followed, and each is sent once. */
final class HalClient {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int LONGEST_PARAGRAPH = 1_000;

    private static final String JSON_TYPE = "application/json";

    private final BrokerAccess access;
    private final long end;

    HalClient(BrokerAccess access) {
        this.access = access;
        this.end = System.nanoTime() + access.deadline().toNanos();
    }

    HalDocument get(URI url) {
        return document(url, exchange("GET", url, null));
    }

    /** The answer to a request, of any status. */
    HttpResponse exchange(String method, URI url, @Nullable JsonNode body) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        Duration within = left.compareTo(access.timeout()) < 0 ? left : access.timeout();
        if (within.toMillis() < 1) {
            throw problem(url, "the time for the broker is over, which --deadline sets");
        }
        URI origin = URI.create(HalDocument.origin(url));
        String target = (url.getRawPath().isEmpty() ? "/" : url.getRawPath())
                + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        try {
            return access.transport().send(origin, new HttpRequest(method, target, headers(body), body(body)), within);
        } catch (NoResponseException e) {
            throw new BrokerException(shown(url) + ": " + shown(String.valueOf(e.getMessage())), e);
        }
    }

    /** The document that an answer holds. */
    HalDocument document(URI url, HttpResponse answer) {
        requireSuccess(url, answer);
        requireJson(url, answer);
        try {
            JsonNode json = JSON.readTree(text(url, answer));
            if (!json.isObject()) {
                throw problem(url, "a HAL document is expected here, which is a JSON object");
            }
            return new HalDocument(url, json);
        } catch (JsonProcessingException e) {
            throw new BrokerException(
                    shown(url) + ": this is not JSON: "
                            + shown(JsonProblem.of(e).sentence()),
                    e);
        }
    }

    /** Refuses an answer whose status says that it is not what was asked for. */
    void requireSuccess(URI url, HttpResponse answer) {
        int status = answer.status();
        if (status / 100 == 2) {
            return;
        }
        if (status == 401 || status == 403) {
            boolean given = !access.credentials().fields().isEmpty();
            throw problem(
                    url,
                    (given ? "the broker refuses the credentials (" : "the broker asks for credentials (") + status
                            + "); " + (given ? "check" : "set")
                            + " PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD");
        }
        if (status / 100 == 3) {
            throw problem(
                    url, "the broker answers " + status + ", and redirects are not followed; give its own address");
        }
        String detail = detail(answer);
        throw problem(url, "the broker answers " + status + (detail.isEmpty() ? "" : ": " + detail));
    }

    /** The text of an answer. */
    String text(URI url, HttpResponse answer) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(answer.body().bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BrokerException(shown(url) + ": this is not UTF-8 text", e);
        }
    }

    /** One sentence about what came from an address. */
    BrokerException problem(URI url, String clause) {
        return new BrokerException(shown(url) + ": " + clause);
    }

    /** What the broker says as a message can show it: masked, and only then cut. */
    String shown(String text) {
        return Finding.cut(access.redactor().redact(text));
    }

    /** The same for a text of some sentences, as one line. */
    String paragraph(String text) {
        String line = access.redactor()
                .redact(text)
                .replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST_PARAGRAPH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_PARAGRAPH)) + "…";
    }

    private String shown(URI url) {
        return shown(url.toString());
    }

    private void requireJson(URI url, HttpResponse answer) {
        String type = answer.contentType().orElse(JSON_TYPE);
        String essence = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!essence.equals(JSON_TYPE) && !essence.endsWith("+json")) {
            throw problem(
                    url,
                    "a HAL document is expected here (application/hal+json), but " + shown(essence)
                            + " came; is this the base URL of a Pact Broker?");
        }
    }

    private Headers headers(@Nullable JsonNode body) {
        List<Header> fields = new ArrayList<>(access.credentials().fields());
        fields.add(new Header("Accept", "application/hal+json, application/json"));
        if (body != null) {
            fields.add(new Header("Content-Type", JSON_TYPE));
        }
        return new Headers(fields);
    }

    private static Body body(@Nullable JsonNode body) {
        return body == null ? Body.EMPTY : Body.of(body.toString());
    }

    // problem+json, or the forms of older brokers; a page of a proxy says nothing that helps
    private String detail(HttpResponse answer) {
        try {
            JsonNode json = JSON.readTree(answer.body().bytes());
            for (String place : List.of("/errors", "/detail", "/error/message", "/error")) {
                String text = firstText(json.at(place));
                if (!text.isEmpty()) {
                    return shown(text.strip());
                }
            }
        } catch (IOException e) {
            // no JSON, so that the status alone is known
        }
        return "";
    }

    private static String firstText(JsonNode node) {
        if (node.isTextual()) {
            return node.asText();
        }
        for (JsonNode child : node) {
            String text = firstText(child);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
