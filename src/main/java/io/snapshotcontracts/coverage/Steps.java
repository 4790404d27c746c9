package io.snapshotcontracts.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.contract.Documentation.Operation;
import io.snapshotcontracts.http.Body;
import io.snapshotcontracts.http.Headers;
import io.snapshotcontracts.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Collects the variations of one documented answer. */
final class Steps {

    private final Operation operation;
    private final int status;
    private final String mediaType;
    private final JsonNode body;
    private final List<Variation> variations = new ArrayList<>();

    Steps(Operation operation, int status, String mediaType, JsonNode body) {
        this.operation = operation;
        this.status = status;
        this.mediaType = mediaType;
        this.body = body;
    }

    JsonNode body() {
        return body;
    }

    List<Variation> variations() {
        return variations;
    }

    void legal(String kind, Spot spot, JsonNode value) {
        legal(kind, spot, Steps.shown(value), value);
    }

    void legal(String kind, Spot spot, String step, JsonNode value) {
        legal(kind, spot.label() + " " + step, Edit.replace(body, spot.place(), value));
    }

    void illegal(String kind, Spot spot, JsonNode value) {
        illegal(kind, spot, shown(value), value);
    }

    void illegal(String kind, Spot spot, String step, JsonNode value) {
        illegal(kind, spot.label() + " " + step, Edit.replace(body, spot.place(), value));
    }

    void legal(String kind, String step, JsonNode changed) {
        add(true, kind, step, json(changed.toString()));
    }

    void illegal(String kind, String step, JsonNode changed) {
        add(false, kind, step, json(changed.toString()));
    }

    void add(boolean legal, String kind, String step, HttpResponse answer) {
        variations.add(new Variation(operation, legal, kind, step, answer, json(body.toString())));
    }

    HttpResponse json(String text) {
        return new HttpResponse(status, Headers.NONE.with("Content-Type", mediaType), Body.of(text));
    }

    void withoutMember(boolean legal, String kind, JsonPointer place) {
        add(legal, kind, place.toString(), json(Edit.remove(body, place).toString()));
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
