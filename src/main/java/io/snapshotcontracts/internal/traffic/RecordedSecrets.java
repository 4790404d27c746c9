package io.snapshotcontracts.internal.traffic;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.snapshotcontracts.internal.redact.SecretValues;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The credentials of one recorded exchange: an answer may repeat them, and no report may. */
final class RecordedSecrets {

    private static final int MOST = 1000;

    /** Room for tens of the longest that are known of, which have 100,000 characters. */
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private final Set<String> values = new LinkedHashSet<>();
    private long characters;

    List<String> values() {
        return List.copyOf(values);
    }

    /** Whether none was left out for want of room. */
    boolean areComplete() {
        return values.size() <= MOST && characters <= MOST_CHARACTERS;
    }

    /**
     * Reads an array of names and values, which the parser is at. Cookies are secrets under any name.
     *
     * @param headers gets those that it wants
     */
    void read(JsonParser parser, String kind, HeaderDraft headers) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                readOne(parser, kind.equals("cookies"), headers);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readOne(JsonParser parser, boolean always, HeaderDraft headers) throws IOException {
        String name = null;
        String value = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            if (member.equals("name") && token == JsonToken.VALUE_STRING) {
                name = parser.getText();
            } else if (member.equals("value")
                    && token == JsonToken.VALUE_STRING
                    && (always || name == null || headers.wants(name) || SecretValues.mayBeIn(name))) {
                value = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        if (name != null) {
            headers.add(name, value);
        }
        if (value != null && always) {
            SecretValues.of(value).forEach(this::keep);
        } else if (value != null && name != null && SecretValues.mayBeIn(name)) {
            SecretValues.of(name, value).forEach(this::keep);
        }
    }

    /** A URL can hold them too, whether or not the recorder lists its parameters. */
    void readUrl(@Nullable String url) {
        if (url != null) {
            SecretValues.ofUrl(url).forEach(this::keep);
        }
    }

    private void keep(String value) {
        if (areComplete() && values.add(value)) {
            characters += value.length();
        }
    }
}
