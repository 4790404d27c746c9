package io.snapshotcontracts.traffic;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms of recorded traffic, told apart by what stands in them; names of files say little. */
enum TrafficFormat {
    HAR,
    NDJSON;

    private static final Set<String> OF_AN_ENTRY = Set.of("request", "response", "startedDateTime");

    /** Reads as much of a recording's beginning as it takes to know its form, null where it has none of them. */
    static @Nullable TrafficFormat of(RecordedStart start, EntryReader reader) throws IOException {
        TrafficFormat format = ofObject(new LongStrings(start, 1000), reader);
        return format == null && hasEntryInLaterLine(start.recorded(), reader) ? NDJSON : format;
    }

    private static @Nullable TrafficFormat ofObject(InputStream in, EntryReader reader) throws IOException {
        try (JsonParser parser = reader.parser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (OF_AN_ENTRY.contains(name)) {
                    return NDJSON;
                }
                if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("log")) {
                    return HAR;
                }
                parser.skipChildren();
            }
            return null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The first line of a recording may be the broken one. */
    private static boolean hasEntryInLaterLine(byte[] start, EntryReader reader) throws IOException {
        String[] lines = new String(start, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            InputStream line = new ByteArrayInputStream(lines[i].getBytes(StandardCharsets.UTF_8));
            if (ofObject(line, reader) == NDJSON) {
                return true;
            }
        }
        return false;
    }
}
