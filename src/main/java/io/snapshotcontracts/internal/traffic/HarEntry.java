package io.snapshotcontracts.internal.traffic;

import com.fasterxml.jackson.core.JsonGenerator;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.PercentEncoding;
import io.snapshotcontracts.internal.traffic.Entry.Content;
import io.snapshotcontracts.internal.traffic.LiveExchange.Answer;
import io.snapshotcontracts.internal.traffic.LiveExchange.Timings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes one exchange as an entry of HAR 1.2, without credentials. */
final class HarEntry {

    private static final String UNKNOWN_TYPE = "x-unknown";
    private static final String HELD_A_CREDENTIAL = "the body is left out, since it held a credential";

    private final JsonGenerator json;
    private final RecordingMask mask;

    HarEntry(JsonGenerator json, RecordingMask mask) {
        this.json = json;
        this.mask = mask;
    }

    void write(LiveExchange exchange, Content content) throws IOException {
        Timings timings = exchange.timings();
        json.writeStartObject();
        json.writeStringField("startedDateTime", exchange.started().toString());
        json.writeNumberField("time", timings.total());
        json.writeFieldName("request");
        request(exchange);
        json.writeFieldName("response");
        response(exchange, content);
        json.writeFieldName("cache");
        json.writeStartObject();
        json.writeEndObject();
        json.writeFieldName("timings");
        json.writeStartObject();
        json.writeNumberField("send", timings.send());
        json.writeNumberField("wait", timings.waiting());
        json.writeNumberField("receive", timings.receive());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void request(LiveExchange exchange) throws IOException {
        json.writeStartObject();
        json.writeStringField("method", exchange.method());
        json.writeStringField("url", mask.url(exchange.url()));
        json.writeStringField("httpVersion", "HTTP/1.1");
        json.writeArrayFieldStart("cookies");
        json.writeEndArray();
        headers(exchange.requestHeaders());
        query(exchange.url());
        LiveBody body = exchange.requestBody();
        if (body.size() > 0) {
            postData(body, exchange.requestHeaders().first("Content-Type").orElse(null));
        }
        json.writeNumberField("headersSize", -1);
        json.writeNumberField("bodySize", body.size());
        json.writeEndObject();
    }

    private void postData(LiveBody live, @Nullable String type) throws IOException {
        json.writeFieldName("postData");
        json.writeStartObject();
        json.writeStringField("mimeType", type == null ? "" : type);
        Body body = live.body();
        String text = body == null ? null : LiveEntries.text(body);
        if (text != null) {
            json.writeStringField("text", mask.body(text, type));
        } else {
            json.writeStringField(
                    "comment", body == null ? String.valueOf(live.missing()) : "the body is not text in UTF-8");
        }
        json.writeEndObject();
    }

    private void response(LiveExchange exchange, Content content) throws IOException {
        Answer answer = exchange.answer();
        Headers headers = answer == null ? Headers.NONE : answer.headers();
        json.writeStartObject();
        json.writeNumberField("status", answer == null ? 0 : answer.status());
        json.writeStringField("statusText", answer == null ? "" : mask.text(answer.reason()));
        json.writeStringField("httpVersion", "HTTP/1.1");
        json.writeArrayFieldStart("cookies");
        json.writeEndArray();
        headers(headers);
        json.writeFieldName("content");
        content(answer == null ? LiveBody.NONE : answer.body(), content);
        json.writeStringField(
                "redirectURL", headers.first("Location").map(mask::url).orElse(""));
        json.writeNumberField("headersSize", -1);
        json.writeNumberField(
                "bodySize",
                answer == null || answer.body().body() == null
                        ? -1
                        : answer.body().size());
        if (exchange.problem() != null) {
            // browsers' developer tools show it
            json.writeStringField("_error", mask.text(exchange.problem()));
        }
        json.writeEndObject();
    }

    private void content(LiveBody live, Content content) throws IOException {
        String type = content.mimeType() == null ? UNKNOWN_TYPE : content.mimeType();
        String text = content.text();
        String missing = content.missing();
        String masked = text == null ? null : content.encoding() == null ? mask.body(text, type) : mask.text(text);
        if (content.encoding() != null && !String.valueOf(masked).equals(text)) {
            masked = null;
            missing = HELD_A_CREDENTIAL;
        }
        json.writeStartObject();
        json.writeNumberField("size", size(live, content));
        json.writeStringField("mimeType", type);
        if (masked != null) {
            json.writeStringField("text", masked);
        }
        if (content.encoding() != null && masked != null) {
            json.writeStringField("encoding", content.encoding());
        }
        if (missing != null) {
            json.writeStringField("comment", mask.text(missing));
        }
        json.writeEndObject();
    }

    /** Of the body without its coding; where that is unknown, a number that no reader takes for an empty body. */
    private static long size(LiveBody live, Content content) {
        String text = content.text();
        if (text == null) {
            return content.missing() == null ? 0 : Math.max(1, live.size());
        }
        return content.encoding() == null ? utf8Length(text) : text.length() / 4L * 3;
    }

    private static long utf8Length(String text) {
        return text.codePoints()
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }

    private void headers(Headers headers) throws IOException {
        json.writeArrayFieldStart("headers");
        for (Header field : headers.fields()) {
            pair(field.name(), mask.header(field));
        }
        json.writeEndArray();
    }

    private void query(String url) throws IOException {
        json.writeArrayFieldStart("queryString");
        int query = url.indexOf('?');
        for (String parameter :
                query < 0 ? new String[0] : url.substring(query + 1).split("&", -1)) {
            if (!parameter.isEmpty()) {
                String[] parts = parameter.split("=", 2);
                String name = PercentEncoding.decodeForm(parts[0]);
                pair(name, parts.length < 2 ? "" : mask.parameter(name, PercentEncoding.decodeForm(parts[1])));
            }
        }
        json.writeEndArray();
    }

    private void pair(String name, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("value", value);
        json.writeEndObject();
    }
}
