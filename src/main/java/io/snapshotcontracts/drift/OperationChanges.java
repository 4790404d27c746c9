package io.snapshotcontracts.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.ObjectMapperFactory;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.compare.OpenApiDiff;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedResponse;

/** Tells what openapi-diff found between two documents that hold one operation each; the only user of that library. */
final class OperationChanges {

    private static final ObjectMapper MODEL = ObjectMapperFactory.createJson();

    private final Changes changes;
    private final Set<Integer> needed;

    /**
     * A teller.
     *
     * @param needed the statuses that interactions of the contract expect
     */
    OperationChanges(Changes changes, Set<Integer> needed) {
        this.changes = changes;
        this.needed = needed;
    }

    void tell(JsonNode before, JsonNode after) {
        OpenAPI old = MODEL.convertValue(before, OpenAPI.class);
        OpenAPI now = MODEL.convertValue(after, OpenAPI.class);
        OpenApiDiffOptions options = OpenApiDiffOptions.builder().build();
        for (ChangedOperation operation : OpenApiDiff.compare(old, now, options).getChangedOperations()) {
            parameters(operation);
            if (operation.getRequestBody() != null && operation.getRequestBody().isIncompatible()) {
                changes.breaking("request body", "request body required", "", "required");
            }
            responses(operation);
        }
        security(alternatives(old), alternatives(now));
    }

    private void parameters(ChangedOperation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter added : operation.getParameters().getIncreased()) {
            boolean required = Boolean.TRUE.equals(added.getRequired());
            changes.add(place(added), "parameter added", "", required ? "required" : "optional", required);
        }
        for (Parameter removed : operation.getParameters().getMissing()) {
            boolean required = Boolean.TRUE.equals(removed.getRequired());
            changes.add(place(removed), "parameter removed", required ? "required" : "optional", "", required);
        }
        for (ChangedParameter changed : operation.getParameters().getChanged()) {
            boolean required = Boolean.TRUE.equals(changed.getNewParameter().getRequired());
            if (changed.isChangeRequired()) {
                changes.add(
                        place(changed.getNewParameter()),
                        "parameter changed",
                        required ? "optional" : "required",
                        required ? "required" : "optional",
                        required);
            }
            if (changed.getSchema() != null && changed.getSchema().isChanged().isDifferent()) {
                changes.add(
                        place(changed.getNewParameter()),
                        "parameter changed",
                        text(changed.getOldParameter().getSchema().getType()),
                        text(changed.getNewParameter().getSchema().getType()),
                        changed.getSchema().isIncompatible());
            }
        }
    }

    private static String place(Parameter parameter) {
        return "parameter " + parameter.getIn() + " " + parameter.getName();
    }

    private void responses(ChangedOperation operation) {
        if (operation.getApiResponses() == null) {
            return;
        }
        Map<String, ApiResponse> added = operation.getApiResponses().getIncreased();
        added.keySet().forEach(status -> changes.harmless(status, "status added", "", status));
        operation
                .getApiResponses()
                .getMissing()
                .keySet()
                .forEach(status -> changes.add(status, "status removed", status, "", isNeeded(status)));
        operation.getApiResponses().getChanged().forEach(this::response);
    }

    // "default" and "4XX" are no statuses that an interaction expects
    private boolean isNeeded(String status) {
        return needed.stream().map(String::valueOf).anyMatch(status::equals);
    }

    private void response(String status, ChangedResponse response) {
        if (response.getContent() == null) {
            return;
        }
        boolean hadNone = isEmpty(response.getOldApiResponse().getContent());
        boolean hasNone = isEmpty(response.getNewApiResponse().getContent());
        response.getContent()
                .getIncreased()
                .keySet()
                .forEach(type -> changes.harmless(status, hadNone ? "body documented" : "media type added", "", type));
        response.getContent()
                .getMissing()
                .keySet()
                .forEach(type -> changes.breaking(status, hasNone ? "body removed" : "media type removed", type, ""));
        response.getContent().getChanged().forEach((type, media) -> new SchemaChanges(changes)
                .tell(status + " $", media.getSchema()));
    }

    private static boolean isEmpty(@Nullable Content content) {
        return content == null || content.isEmpty();
    }

    // each alternative is named by what it sends, so that names tell all; openapi-diff pairs the wrong ones
    private void security(List<String> before, List<String> after) {
        if (after.isEmpty() && !before.isEmpty()) {
            changes.harmless("security", "security no longer named", String.join(", ", before), "");
            return;
        }
        before.stream()
                .filter(way -> !after.contains(way))
                .forEach(way -> changes.breaking("security", "security removed", way, ""));
        after.stream()
                .filter(way -> !before.contains(way))
                .forEach(way -> changes.add("security", "security added", "", way, before.isEmpty()));
    }

    private static List<String> alternatives(OpenAPI document) {
        List<String> ways = new ArrayList<>();
        document.getPaths().values().forEach(path -> path.readOperations().forEach(operation -> {
            if (operation.getSecurity() != null) {
                for (SecurityRequirement way : operation.getSecurity()) {
                    ways.add(String.join(" and ", way.keySet()));
                }
            }
        }));
        return ways;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
