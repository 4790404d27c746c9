package io.snapshotcontracts.internal.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.http.Body;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request or an answer in the forms of Pact 1 to 3 and of Pact 4. */
final class PactBodyReader {

    private static final Pattern LOOKS_LIKE_JSON = Pattern.compile("(?s)\\s*[\\[{\"].*[\\]}\"]\\s*");
    private static final Pattern LOOKS_LIKE_HTML = Pattern.compile("(?is)\\s*(?:<!DOCTYPE\\s+html|<html).*");
    private static final Pattern LOOKS_LIKE_XML = Pattern.compile("(?s)\\s*<[?\\w!].*>\\s*");

    private static final Pattern LEGACY_BASE64 = Pattern.compile("[A-Za-z0-9+/\\r\\n]+={0,2}[\\r\\n]*");

    private PactBodyReader() {}

    /** @throws IllegalArgumentException with a clause where the body cannot be decoded */
    static ContractBody read(JsonNode message, Map<String, List<String>> headers, boolean versionFour) {
        JsonNode body = message.path("body");
        String header = headers.entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase("Content-Type"))
                .flatMap(field -> field.getValue().stream())
                .findFirst()
                .orElse(null);
        if (body.isMissingNode() || (versionFour && body.isObject() && !body.has("content"))) {
            return ContractBody.MISSING;
        }
        if (body.isNull()) {
            return ContractBody.NULL;
        }
        return versionFour && body.isObject() ? wrapped(body, header) : plain(body, header);
    }

    // Pact 4: {"content": …, "contentType": …, "encoded": false | true | "base64" | "json"}
    private static ContractBody wrapped(JsonNode body, @Nullable String header) {
        JsonNode content = body.path("content");
        String named =
                body.path("contentType").isTextual() ? body.path("contentType").asText() : header;
        JsonNode encoded = body.path("encoded");
        String encoding =
                encoded.isTextual() ? encoded.asText().toLowerCase(Locale.ROOT) : encoded.asBoolean() ? "base64" : "";
        if (content.isTextual() && content.asText().isEmpty()) {
            return ContractBody.EMPTY;
        }
        if (encoding.equals("base64")) {
            return of(Body.of(base64(content.asText())), named, null);
        }
        if (content.isTextual()
                && (encoding.equals("json")
                        || named == null
                        || !MediaType.of(named).isJson())) {
            return text(content.asText(), named);
        }
        if (content.isNull() && (named == null || !MediaType.of(named).isJson())) {
            return ContractBody.NULL;
        }
        return json(content, named);
    }

    private static ContractBody plain(JsonNode body, @Nullable String header) {
        if (!body.isTextual()) {
            // the contract's content is JSON under any type, and the rules are about that
            return json(body, header);
        }
        String text = body.asText();
        if (text.isEmpty()) {
            return ContractBody.EMPTY;
        }
        if (header != null) {
            MediaType type = MediaType.of(header);
            if (type.isBinary() || type.isMultipart()) {
                return binary(text, header, type);
            }
        }
        return text(text, header);
    }

    private static ContractBody text(String text, @Nullable String named) {
        MediaType type = named == null ? lookOf(text) : MediaType.of(named);
        JsonNode parsed = type.isJson() ? parsed(text) : null;
        // a text that is no JSON under a JSON type is the JSON string of it, as pact-reference reads it
        return type.isJson() && parsed == null
                ? json(TextNode.valueOf(text), named)
                : of(Body.of(text.getBytes(type.charset())), named, parsed);
    }

    private static ContractBody json(JsonNode json, @Nullable String named) {
        MediaType type = named == null ? MediaType.JSON : MediaType.of(named);
        return new ContractBody(
                ContractBody.Kind.PRESENT,
                Body.of(json.toString().getBytes(type.charset())),
                type,
                named != null,
                json,
                null);
    }

    static ContractBody of(Body content, @Nullable String named, @Nullable JsonNode json) {
        if (content.isEmpty()) {
            return ContractBody.EMPTY;
        }
        MediaType type = named == null ? lookOf(new String(content.bytes(), UTF_8)) : MediaType.of(named);
        JsonNode read = json == null && type.isJson() ? parsed(new String(content.bytes(), type.charset())) : json;
        return new ContractBody(ContractBody.Kind.PRESENT, content, type, named != null, read, null);
    }

    private static MediaType lookOf(String text) {
        if (LOOKS_LIKE_HTML.matcher(text).matches()) {
            return MediaType.of("text/html");
        }
        if (LOOKS_LIKE_XML.matcher(text).matches()) {
            return MediaType.of("application/xml");
        }
        return LOOKS_LIKE_JSON.matcher(text).matches() && parsed(text) != null ? MediaType.JSON : MediaType.TEXT;
    }

    private static @Nullable JsonNode parsed(String text) {
        try {
            JsonNode json = ContractReader.JSON.readTree(text);
            return json.isMissingNode() ? null : json;
        } catch (JsonProcessingException | NumberFormatException e) {
            return null;
        }
    }

    // older tools wrote binary bodies as text too, which is seldom Base64 by chance
    private static ContractBody binary(String text, String header, MediaType type) {
        boolean encoded = LEGACY_BASE64.matcher(text).matches()
                && text.replaceAll("[\\r\\n]", "").length() % 4 == 0;
        return encoded
                ? new ContractBody(ContractBody.Kind.PRESENT, Body.of(base64(text)), type, true, null, Body.of(text))
                : of(Body.of(text), header, null);
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(checked(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the content is not Base64", e);
        }
    }

    // the MIME decoder, which allows line breaks, ignores every other character
    private static String checked(String text) {
        if (!text.matches("[A-Za-z0-9+/=\\s]*")) {
            throw new IllegalArgumentException("a character outside Base64");
        }
        return text;
    }
}
