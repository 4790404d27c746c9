package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.judge.BodyType.Form;
import io.snapshotcontracts.internal.openapi.ApiContent;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one media type of a documented answer promises of its body. */
final class ContentRules {

    private final String key;
    private final BodyType type;
    private final OpenApiNode place;
    private final SchemaRules.@Nullable Schema schema;
    private final Invariants.@Nullable Place invariants;
    private final boolean isAnyText;

    private ContentRules(
            ApiContent content, SchemaRules.@Nullable Schema schema, Invariants.@Nullable Place invariants) {
        this.key = content.mediaType();
        this.type = BodyType.of(key);
        this.place = content.node();
        this.schema = schema;
        this.invariants = invariants;
        this.isAnyText = content.schema().map(ContentRules::allowsAnyText).orElse(true);
    }

    static ContentRules of(ApiContent content, SchemaRules rules, Invariants invariants) {
        OpenApiNode schema = content.schema().orElse(null);
        BodyType type = BodyType.of(content.mediaType());
        boolean holdsJson = type.isRange() || (type.form() != Form.TEXT && type.form() != Form.BINARY);
        // what is never judged as JSON need not be a schema that can be
        return schema == null || !holdsJson
                ? new ContentRules(content, null, null)
                : new ContentRules(content, rules.of(schema), invariants.at(schema));
    }

    private static boolean allowsAnyText(OpenApiNode schema) {
        JsonNode json = schema.json();
        return json.isObject()
                && (json.isEmpty() || json.path("type").asText().equals("string"))
                && SchemaKeywords.demandsNothingOfTexts(json);
    }

    String key() {
        return key;
    }

    BodyType type() {
        return type;
    }

    /**
     * Judges a body.
     *
     * @param actual the answer's type; null where it names none
     */
    void look(Answer answer, @Nullable BodyType actual, LensView view) {
        BodyType read = actual != null ? actual : type;
        if (schema == null) {
            boolean isText = read.form() == Form.TEXT;
            if (isText && !isAnyText) {
                view.notJudged("the body is " + read.essence() + ", of which the media type alone is judged");
            }
            return;
        }
        switch (read.isRange() ? Form.JSON : read.form()) {
            case JSON -> json(answer, read.isRange(), view);
            case LINES -> BodyLines.ofLines(answer.response().body()).forEach(line -> line(line, view));
            case SEQUENCE -> BodyLines.ofSequence(answer.response().body()).forEach(line -> line(line, view));
            case TEXT, BINARY -> {
                if (read.form() == Form.TEXT) {
                    view.notJudged("the body is " + read.essence() + ", of which the media type alone is judged");
                }
            }
        }
    }

    private void json(Answer answer, boolean mayBeOther, LensView view) {
        StrictJson.Result json = answer.json();
        if (json.value() != null) {
            view.add(judged("$", json.value()));
        } else if (mayBeOther) {
            view.notJudged("the answer names no media type, the page allows " + key + ", and the body is not JSON");
        } else if (!json.beyondLimits()) {
            view.add(List.of(LensFindings.notJson(place, "$", answer.kind(), String.valueOf(json.problem()))));
        }
    }

    private void line(BodyLines.Line line, LensView view) {
        String path = JsonPaths.element("$", line.index());
        StrictJson.Result json = StrictJson.read(line.text());
        if (json.value() != null) {
            view.add(judged(path, json.value()));
        } else if (json.beyondLimits()) {
            view.notJudged("line " + (line.index() + 1) + " of the body: " + json.problem());
        } else {
            view.add(
                    List.of(LensFindings.notJson(place, path, line.text().toString(), String.valueOf(json.problem()))));
        }
    }

    private List<Finding> judged(String root, JsonNode value) {
        if (schema == null) {
            return List.of();
        }
        Set<String> broken = new HashSet<>();
        List<Violation> violations = schema.violations(value);
        List<Finding> findings = violations.isEmpty()
                ? new ArrayList<>()
                : new ArrayList<>(SchemaFindings.of(violations, value, root, broken));
        if (invariants != null) {
            findings.addAll(Findings.capped(Lens.INVARIANT, invariants.findings(root, value, broken)));
        }
        return findings;
    }
}
