package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OpenAPI's {@code discriminator}: a hint, which refuses nothing, but names the branch of a choice that was meant. */
final class Discriminator {

    static final String KEYWORD = "discriminator";

    private Discriminator() {}

    static String property(OpenApiNode schema) {
        return schema.json().path(KEYWORD).path("propertyName").asText();
    }

    /** The value of the marking member; null where there is none, or nothing marks. */
    static @Nullable String value(OpenApiNode schema, JsonNode value) {
        JsonNode mark = value.path(property(schema));
        return property(schema).isEmpty() || !mark.isTextual() ? null : mark.asText();
    }

    /** Which branch a mark means; negative where none. */
    static int branch(OpenApiNode schema, List<OpenApiNode> branches, String mark) {
        String mapped = schema.json().path(KEYWORD).path("mapping").path(mark).asText();
        String wanted = mapped.isEmpty() ? mark : mapped;
        for (int i = 0; i < branches.size(); i++) {
            String reference = branches.get(i).json().path("$ref").asText();
            if (!reference.isEmpty() && lastSegment(reference).equals(lastSegment(wanted))) {
                return i;
            }
        }
        return -1;
    }

    /** What people call a branch: its component's name, its title, or its number. */
    static String name(OpenApiNode branch, int index) {
        String reference = branch.json().path("$ref").asText();
        String title = branch.json().path("title").asText();
        return !reference.isEmpty() ? lastSegment(reference) : !title.isEmpty() ? title : "number " + (index + 1);
    }

    private static String lastSegment(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
