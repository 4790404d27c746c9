package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** One answer as the lenses see it; its body is read once for all of them, and only if one of them asks. */
final class Answer {

    private final HttpResponse response;
    private StrictJson.@Nullable Result json;

    Answer(HttpResponse response) {
        this.response = response;
    }

    HttpResponse response() {
        return response;
    }

    StrictJson.Result json() {
        StrictJson.Result read = json;
        if (read == null) {
            read = StrictJson.read(response.body());
            json = read;
        }
        return read;
    }

    /** Why the body could not be read by this program, null where it could, or was not asked for. */
    @Nullable
    String beyondLimits() {
        return json != null && json.beyondLimits() ? json.problem() : null;
    }

    /** What came in place of JSON, without its content. */
    String kind() {
        return response.contentType().orElse("no media type") + ", " + response.body();
    }
}
