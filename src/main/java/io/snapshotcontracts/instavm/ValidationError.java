package io.snapshotcontracts.instavm;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.client.JsonValue;
import java.util.List;

/**
 * One reason why InstaVM refused a request: an entry of {@code detail} of a 422 of the InstaVM page.
 *
 * @param location the place in the request, from the outside in, such as {@code path}, {@code snapshot_id}
 * @param message for people; its wording is no promise
 * @param type for programs, such as {@code missing}
 */
public record ValidationError(List<LocationPart> location, String message, String type) {

    public ValidationError {
        location = List.copyOf(location);
        requireNonNull(message, "message");
        requireNonNull(type, "type");
    }

    static ValidationError read(JsonValue json) {
        return new ValidationError(
                json.field("loc").elements(ValidationError::readPart),
                json.field("msg").string(),
                json.field("type").string());
    }

    private static LocationPart readPart(JsonValue json) {
        return json.isNumber() ? LocationPart.of(json.integer()) : LocationPart.of(json.string());
    }
}
