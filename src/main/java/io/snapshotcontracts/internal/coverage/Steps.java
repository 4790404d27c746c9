package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Collects the variations of one documented answer. */
final class Steps {

    private final PageAnswer answer;
    private final BodyType type;
    private final JsonNode body;
    private final Headers headers;
    private final List<Variation> variations = new ArrayList<>();

    /**
     * Steps away from an answer.
     *
     * @param headers those beside the type
     */
    Steps(PageAnswer answer, BodyType type, JsonNode body, Headers headers) {
        this.answer = answer;
        this.type = type;
        this.body = body;
        this.headers = headers;
    }

    /**
     * A documented type of body.
     *
     * @param documented as the page has it; empty where no body is documented
     * @param sent as an answer has it
     * @param root the body's place
     */
    record BodyType(String documented, String sent, String root) {

        static final BodyType NONE = new BodyType("", "", "$");
    }

    PageAnswer answer() {
        return answer;
    }

    BodyType type() {
        return type;
    }

    JsonNode body() {
        return body;
    }

    Headers headers() {
        return headers;
    }

    List<Variation> variations() {
        return variations;
    }

    /** Adds what is legal where nothing around says otherwise. */
    void legal(Kind kind, SchemaLocation spot, JsonNode value) {
        legal(kind, spot, shown(value), value);
    }

    void legal(Kind kind, SchemaLocation spot, String step, JsonNode value) {
        if (spot.isFree()) {
            add(true, kind, spot, step, value);
        }
    }

    void illegal(Kind kind, SchemaLocation spot, JsonNode value) {
        illegal(kind, spot, shown(value), value);
    }

    void illegal(Kind kind, SchemaLocation spot, String step, JsonNode value) {
        add(false, kind, spot, step, value);
    }

    void illegal(Kind kind, String step, JsonNode changed) {
        add(false, kind, step, json(changed.toString()));
    }

    void add(boolean legal, Kind kind, String step, HttpResponse changed) {
        add(legal, kind, type.root(), step, changed);
    }

    private void add(boolean legal, Kind kind, SchemaLocation spot, String step, JsonNode value) {
        String changed = Edit.replace(body, spot.place(), value).toString();
        add(legal, kind, spot.path(), spot.label() + " " + step, json(changed));
    }

    private void add(boolean legal, Kind kind, String path, String step, HttpResponse changed) {
        variations.add(
                new Variation(answer, legal, kind, type.documented(), path, step, changed, json(body.toString())));
    }

    /** The answer with another body. */
    HttpResponse json(String text) {
        Headers all = type.sent().isEmpty() ? headers : headers.with("Content-Type", type.sent());
        return new HttpResponse(answer.status(), all, Body.of(text));
    }

    void withoutMember(boolean legal, Kind kind, SchemaLocation object, String name) {
        JsonPointer place = object.place().appendProperty(name);
        if (!legal || object.isFree()) {
            String changed = Edit.remove(body, place).toString();
            add(legal, kind, SchemaLocation.member(object.path(), name), place.toString(), json(changed));
        }
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
