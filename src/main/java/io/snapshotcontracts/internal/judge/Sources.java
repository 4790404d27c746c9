package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import org.jspecify.annotations.Nullable;

/** Finds which part of the page says what an element of the documentation holds. */
final class Sources {

    private static final String KEYWORD = "x-source";

    private Sources() {}

    /** The file and the source of the nearest element around the place that carries one, else the place itself. */
    static String of(OpenApiNode place) {
        OpenApiNode marked = marked(place);
        return marked == null
                ? place.place()
                : named(place, marked.json().path(KEYWORD).asText());
    }

    /** A source as findings name it. */
    static String named(OpenApiNode place, String source) {
        return place.fileName() + ": " + source;
    }

    /** The same for a property that may be described further out than the place which demands it. */
    static String ofProperty(OpenApiNode place, String name) {
        for (OpenApiNode at = place; at != null; at = at.parent()) {
            OpenApiNode property = at.member("properties").member(name);
            if (property.json().has(KEYWORD)) {
                return of(property);
            }
        }
        return of(place);
    }

    private static @Nullable OpenApiNode marked(OpenApiNode place) {
        for (OpenApiNode at = place; at != null; at = at.parent()) {
            if (at.json().path(KEYWORD).isTextual()) {
                return at;
            }
        }
        return null;
    }
}
