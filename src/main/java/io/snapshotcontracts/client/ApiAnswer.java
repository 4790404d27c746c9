package io.snapshotcontracts.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** A complete answer of a service, and what is wrong with it. */
public final class ApiAnswer {

    private static final int QUOTED_CHARACTERS = 200;

    /** Big decimals, because a double would take 2^53 + 1 for 2^53 where it is written with a fraction or exponent. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String service;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    ApiAnswer(String service, int status, HttpHeaders headers, byte[] body) {
        this.service = service;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** The header {@code X-Request-Id}, or null where there is none. */
    public @Nullable String requestId() {
        return requestId(headers);
    }

    static @Nullable String requestId(HttpHeaders headers) {
        return headers.firstValue("X-Request-Id").orElse(null);
    }

    /**
     * The body as strict JSON (RFC 8259) in UTF-8, with or without a byte-order mark.
     *
     * @throws UnexpectedAnswerException if it is not, or if a header contradicts it
     */
    public JsonValue json() {
        checkHeader("Content-Type", "application/json");
        checkHeader("Content-Encoding", "identity");
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            JsonNode root = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (root.isMissingNode()) {
                throw unexpected("$", "expected JSON but the body is empty");
            }
            return new JsonValue(this, "$", root);
        } catch (CharacterCodingException e) {
            throw unexpected("$", "expected JSON but the body is not UTF-8");
        } catch (NumberFormatException e) {
            // Jackson lets this one out as it is: an exponent that even a big decimal cannot hold.
            throw unexpected("$", "expected JSON but a number in it is out of range");
        } catch (MismatchedInputException e) {
            throw unexpected("$", "expected one JSON text but more follows it");
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            String where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
            throw unexpected("$", "expected JSON but the parser says " + quoted(e.getOriginalMessage()) + where);
        }
    }

    /** The body as UTF-8, with a replacement character where it is not: for bodies of which nothing is documented. */
    public String text() {
        return new String(body, UTF_8);
    }

    /** The exception for a status that the documentation does not list. */
    public UnexpectedAnswerException undocumented() {
        return unexpected("status", "undocumented status");
    }

    UnexpectedAnswerException unexpected(String path, String problem) {
        return new UnexpectedAnswerException(service, status, path, problem, requestId());
    }

    /** Text of the service in a form that is safe in a log: short, in quotes, control characters escaped. */
    public static String quoted(String text) {
        return TextNode.valueOf(shortened(text)).toString();
    }

    static String shortened(String text) {
        return text.length() <= QUOTED_CHARACTERS ? text : text.substring(0, QUOTED_CHARACTERS) + "…";
    }

    /** A header that is absent or empty says nothing; parameters and letter case are free. */
    private void checkHeader(String name, String expected) {
        for (String value : headers.allValues(name)) {
            String token = value.split(";", 2)[0].strip();
            if (!token.isEmpty() && !token.equalsIgnoreCase(expected)) {
                throw unexpected("header:" + name, "expected " + expected + " but was " + quoted(value));
            }
        }
    }
}
