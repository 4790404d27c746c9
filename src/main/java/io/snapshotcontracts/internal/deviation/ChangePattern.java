package io.snapshotcontracts.internal.deviation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a known deviation looks in a published OpenAPI file, held against the page.
 *
 * @param place the changed element, for example {@code 200 $.snapshots[*].status}
 * @param change what happened to it, for example {@code enum value added}
 * @param value a pattern of the whole new value, or of the old one where there is no new one; null where any will do
 */
record ChangePattern(String place, String change, @Nullable Pattern value) {

    ChangePattern {
        Deviation.require(place != null && !place.isBlank(), "a recogniser of a change has no place");
        Deviation.require(change != null && !change.isBlank(), "a recogniser has no change");
    }

    boolean matches(String otherPlace, String otherChange, String otherValue) {
        return place.equals(otherPlace)
                && change.equals(otherChange)
                && (value == null || value.matcher(otherValue).matches());
    }
}
