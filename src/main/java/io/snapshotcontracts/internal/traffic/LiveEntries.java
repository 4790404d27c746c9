package io.snapshotcontracts.internal.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.ContentCoding;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.NoResponseException;
import io.snapshotcontracts.internal.redact.SecretValues;
import io.snapshotcontracts.internal.traffic.Entry.Content;
import io.snapshotcontracts.internal.traffic.LiveExchange.Answer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of what was passed on the entry that a recording of it would hold, so that both are judged alike. */
final class LiveEntries {

    private static final Set<String> CODINGS = Set.of("", "identity", "gzip", "x-gzip", "deflate");

    private final long maxBodyBytes;
    private final boolean requests;

    LiveEntries(long maxBodyBytes, boolean requests) {
        this.maxBodyBytes = maxBodyBytes;
        this.requests = requests;
    }

    Entry entry(long index, LiveExchange exchange) {
        Answer answer = exchange.answer();
        return entry(index, exchange, answer == null ? Content.NONE : content(answer))
                .with(answer == null ? null : answer.headers(), requests ? request(exchange) : null);
    }

    private static Entry.Request request(LiveExchange exchange) {
        Body body = exchange.requestBody().body();
        return new Entry.Request(
                exchange.requestHeaders(),
                body == null ? null : text(body),
                exchange.requestHeaders().first("Content-Type").orElse(null));
    }

    /** The same without the answer's body. */
    static Entry bare(long index, LiveExchange exchange) {
        return entry(index, exchange, Content.NONE);
    }

    private static Entry entry(long index, LiveExchange exchange, Content content) {
        Answer answer = exchange.answer();
        return new Entry(
                index,
                null,
                exchange.started().toString(),
                exchange.method(),
                exchange.url(),
                answer == null ? null : answer.status(),
                answer == null ? exchange.problem() : null,
                content,
                secrets(exchange));
    }

    private Content content(Answer answer) {
        String type = answer.headers().first("Content-Type").orElse(null);
        return content(answer.headers(), answer.body(), type);
    }

    private Content content(Headers headers, LiveBody live, @Nullable String type) {
        if (live.body() == null) {
            return new Content(null, null, type, live.missing(), false);
        }
        String coding = headers.first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        if (!CODINGS.contains(coding) && !live.body().isEmpty()) {
            String why =
                    "its content coding cannot be undone here; it can where a client asks for gzip or deflate alone";
            return new Content(null, null, type, "the body is not judged: " + why, false);
        }
        try {
            return content(ContentCoding.decode(headers, live.body().bytes(), maxBodyBytes), type);
        } catch (NoResponseException e) {
            return new Content(null, null, type, e.getMessage(), false);
        }
    }

    private static Content content(Body body, @Nullable String type) {
        String text = text(body);
        return text == null
                ? new Content(Base64.getEncoder().encodeToString(body.bytes()), "base64", type, null, false)
                : new Content(text, null, type, null, false);
    }

    /** The body as text, null where it is none in UTF-8. */
    static @Nullable String text(Body body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body.bytes())).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static List<String> secrets(LiveExchange exchange) {
        Set<String> secrets = new LinkedHashSet<>(SecretValues.ofUrl(exchange.url()));
        addSecrets(exchange.requestHeaders(), secrets);
        if (exchange.answer() != null) {
            addSecrets(exchange.answer().headers(), secrets);
        }
        return List.copyOf(secrets);
    }

    private static void addSecrets(Headers headers, Set<String> secrets) {
        for (Header field : headers.fields()) {
            if (SecretValues.mayBeIn(field.name())) {
                secrets.addAll(SecretValues.of(field.name(), field.value()));
            }
        }
    }
}
