package io.snapshotcontracts.match;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.contract.Documentation;

/** Tells which part of the page says what stands at a place of the documentation file. */
final class Sources {

    private final Documentation documentation;

    Sources(Documentation documentation) {
        this.documentation = documentation;
    }

    /** The file and the source of the nearest element around the place that carries one. */
    String of(JsonPointer place) {
        for (JsonPointer at = place; at != null; at = at.head()) {
            String source = documentation.document().at(at).path("x-source").asText();
            if (!source.isEmpty()) {
                return told(source);
            }
        }
        return documentation.file();
    }

    /** A source as findings tell it. */
    String told(String source) {
        return documentation.file() + ": " + source;
    }

    /** The same for a property that may be named further out than the place which demands it. */
    String ofProperty(JsonPointer place, String name) {
        for (JsonPointer at = place; at != null; at = at.head()) {
            JsonNode property =
                    documentation.document().at(at).path("properties").path(name);
            if (property.has("x-source")) {
                return of(at.appendProperty("properties").appendProperty(name));
            }
        }
        return of(place);
    }
}
