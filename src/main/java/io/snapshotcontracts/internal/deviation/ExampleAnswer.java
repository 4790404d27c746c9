package io.snapshotcontracts.internal.deviation;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that shows a deviation.
 *
 * @param body the JSON of the body, null where it is none
 * @param text the body as it is, null where it is JSON; where both are null the answer has no body
 */
public record ExampleAnswer(
        int status,
        Map<String, String> headers,
        @Nullable JsonNode body,
        @Nullable String text) {

    public ExampleAnswer {
        // Map.copyOf would forget the file's order, which generated files keep
        headers = headers == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        Deviation.require(status >= 200 && status <= 599, "an example's status is 200 to 599");
        Deviation.require(body == null || text == null, "an example has body or text, but not both");
    }

    /** The same as a client receives it. */
    public HttpResponse answer() {
        Headers fields = new Headers(headers.entrySet().stream()
                .map(field -> new Header(field.getKey(), field.getValue()))
                .toList());
        if (body != null) {
            return new HttpResponse(status, fields, Body.of(body.toString()));
        }
        return new HttpResponse(status, fields, text == null ? Body.EMPTY : Body.of(text));
    }
}
