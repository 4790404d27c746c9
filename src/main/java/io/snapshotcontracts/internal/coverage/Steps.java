package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
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
        add(true, kind, spot, step, value);
    }

    void illegal(String kind, Spot spot, JsonNode value) {
        illegal(kind, spot, shown(value), value);
    }

    void illegal(String kind, Spot spot, String step, JsonNode value) {
        add(false, kind, spot, step, value);
    }

    void illegal(String kind, String step, JsonNode changed) {
        add(false, kind, step, json(changed.toString()));
    }

    void add(boolean legal, String kind, String step, HttpResponse answer) {
        add(legal, kind, "", step, answer);
    }

    private void add(boolean legal, String kind, Spot spot, String step, JsonNode value) {
        String changed = Edit.replace(body, spot.place(), value).toString();
        add(legal, kind, documented(spot.place()), spot.label() + " " + step, json(changed));
    }

    private void add(boolean legal, String kind, String place, String step, HttpResponse answer) {
        variations.add(new Variation(operation, legal, kind, place, step, answer, json(body.toString())));
    }

    /** A place of an answer as the documentation names it: all elements of a list are one. */
    private static String documented(JsonPointer place) {
        StringBuilder name = new StringBuilder("$");
        for (JsonPointer at = place; !at.matches(); at = at.tail()) {
            name.append(at.mayMatchElement() ? "[*]" : "." + at.getMatchingProperty());
        }
        return name.toString();
    }

    HttpResponse json(String text) {
        return new HttpResponse(status, Headers.NONE.with("Content-Type", mediaType), Body.of(text));
    }

    void withoutMember(boolean legal, String kind, JsonPointer place) {
        add(
                legal,
                kind,
                documented(place),
                place.toString(),
                json(Edit.remove(body, place).toString()));
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
