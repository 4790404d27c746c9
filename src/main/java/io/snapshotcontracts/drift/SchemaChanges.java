package io.snapshotcontracts.drift;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.ChangedSchema;

/**
 * Tells what openapi-diff found between two schemas of an answer. What the answer may be beyond what it could be breaks
 * the contract; what it may no longer be does not, but for fields that are gone.
 */
final class SchemaChanges {

    private final Changes changes;

    SchemaChanges(Changes changes) {
        this.changes = changes;
    }

    void tell(String place, @Nullable ChangedSchema schema) {
        if (schema == null || schema.isUnchanged()) {
            return;
        }
        int before = changes.size();
        Schema<?> old = schema.getOldSchema();
        Schema<?> now = schema.getNewSchema();
        type(place, old, now);
        nullability(place, old, now);
        words(place, old, now);
        pattern(place, old, now);
        if (!Objects.equals(old.getDefault(), now.getDefault())) {
            changes.harmless(place, "default changed", text(old.getDefault()), text(now.getDefault()));
        }
        members(place, schema, old, now);
        schema.getChangedProperties().forEach((name, member) -> tell(place + "." + name, member));
        tell(place + "[*]", schema.getItems());
        if (changes.size() == before) {
            // limits and choices: rare enough to leave the details to the two files
            changes.add(place, "constraint changed", "", "", schema.isIncompatible());
        }
    }

    private void type(String place, Schema<?> old, Schema<?> now) {
        String before = types(old);
        String after = types(now);
        if (!before.equals(after)) {
            changes.add(place, "type changed", before, after, !isNarrower(before, after));
        }
        if (!format(old).equals(format(now))) {
            changes.harmless(place, "format changed", format(old), format(now));
        }
    }

    private static boolean hasSeveralTypes(Schema<?> schema) {
        return text(schema.getFormat()).startsWith(SimpleSchemas.TYPES);
    }

    private static String types(Schema<?> schema) {
        return hasSeveralTypes(schema)
                ? schema.getFormat().substring(SimpleSchemas.TYPES.length())
                : text(schema.getType());
    }

    private static String format(Schema<?> schema) {
        return hasSeveralTypes(schema) ? "" : text(schema.getFormat());
    }

    private static boolean isNarrower(String before, String after) {
        Set<String> wide = new TreeSet<>(Arrays.asList(before.split(" or ")));
        if (before.isEmpty()) {
            return true;
        }
        if (wide.contains("number")) {
            wide.add("integer");
        }
        return !after.isEmpty() && wide.containsAll(Arrays.asList(after.split(" or ")));
    }

    private void nullability(String place, Schema<?> old, Schema<?> now) {
        boolean before = Boolean.TRUE.equals(old.getNullable());
        boolean after = Boolean.TRUE.equals(now.getNullable());
        if (before && !after) {
            changes.harmless(place, "null removed", "null", "");
        } else if (after && !before) {
            changes.breaking(place, "null added", "", "null");
        }
    }

    private void words(String place, Schema<?> old, Schema<?> now) {
        List<String> before = words(old);
        List<String> after = words(now);
        if (before.isEmpty() && !after.isEmpty()) {
            changes.harmless(place, "enum introduced", "", String.join(", ", after));
        } else if (!before.isEmpty() && after.isEmpty()) {
            changes.breaking(place, "enum dropped", String.join(", ", before), "");
        } else {
            after.stream()
                    .filter(word -> !before.contains(word))
                    .forEach(word -> changes.breaking(place, "enum value added", "", word));
            before.stream()
                    .filter(word -> !after.contains(word))
                    .forEach(word -> changes.harmless(place, "enum value removed", word, ""));
        }
    }

    private static List<String> words(Schema<?> schema) {
        return schema.getEnum() == null
                ? List.of()
                : schema.getEnum().stream().map(SchemaChanges::text).toList();
    }

    private void pattern(String place, Schema<?> old, Schema<?> now) {
        String before = text(old.getPattern());
        String after = text(now.getPattern());
        if (!before.equals(after)) {
            boolean introduced = before.isEmpty();
            String change = introduced ? "pattern introduced" : after.isEmpty() ? "pattern dropped" : "pattern changed";
            changes.add(place, change, before, after, !introduced);
        }
    }

    private void members(String place, ChangedSchema schema, Schema<?> old, Schema<?> now) {
        schema.getMissingProperties()
                .forEach((name, member) -> changes.breaking(place + "." + name, "field removed", describe(member), ""));
        schema.getIncreasedProperties()
                .forEach((name, member) -> changes.harmless(place + "." + name, "field added", "", describe(member)));
        List<String> before = required(old);
        List<String> after = required(now);
        before.stream()
                .filter(name ->
                        !after.contains(name) && !schema.getMissingProperties().containsKey(name))
                .forEach(name -> changes.breaking(place + "." + name, "no longer required", "required", "optional"));
        after.stream()
                .filter(name -> !before.contains(name)
                        && !schema.getIncreasedProperties().containsKey(name))
                .forEach(name -> changes.harmless(place + "." + name, "now required", "optional", "required"));
    }

    private static List<String> required(Schema<?> schema) {
        return schema.getRequired() == null ? List.of() : new ArrayList<>(schema.getRequired());
    }

    private static String describe(Schema<?> schema) {
        String type = types(schema);
        return Boolean.TRUE.equals(schema.getNullable()) ? type + " or null" : type;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
