package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.Optional;

/** Compares what operations take as a body. */
final class RequestBodyComparison {

    private static final String PLACE = "request body";

    private final Changes changes;
    private final BodyComparison bodies;

    RequestBodyComparison(Changes changes, BodyComparison bodies) {
        this.changes = changes;
        this.bodies = bodies;
    }

    void compare(ApiOperation old, ApiOperation now) {
        Optional<OpenApiNode> before = old.requestBody();
        Optional<OpenApiNode> after = now.requestBody();
        boolean was = before.filter(RequestBodyComparison::isRequired).isPresent();
        boolean is = after.filter(RequestBodyComparison::isRequired).isPresent();
        if (is && !was) {
            changes.breaking(PLACE, "request body required", "", "required");
        } else if (was && !is && after.isPresent()) {
            changes.harmless(PLACE, "no longer required", "required", "optional");
        }
        if (before.isPresent() && after.isPresent()) {
            bodies.compare(PLACE, before.get(), after.get());
        } else if (before.isPresent()) {
            changes.breaking(PLACE, "body removed", was ? "required" : "optional", "");
        } else if (after.isPresent() && !is) {
            changes.harmless(PLACE, "body documented", "", "optional");
        }
    }

    private static boolean isRequired(OpenApiNode body) {
        return body.json().path("required").asBoolean();
    }
}
