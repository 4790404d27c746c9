package io.snapshotcontracts.traffic;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.snapshotcontracts.redact.SecretNames;
import io.snapshotcontracts.redact.SecretValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The credentials of one recorded exchange: an answer may repeat them, and no report may. */
final class RecordedSecrets {

    private static final int MOST = 200;
    private static final int MOST_CHARACTERS = 256 * 1024;

    private final List<String> values = new ArrayList<>();
    private int characters;

    List<String> values() {
        return values;
    }

    /** Whether none was left out for want of room. */
    boolean areComplete() {
        return values.size() <= MOST && characters <= MOST_CHARACTERS;
    }

    /** Reads an array of names and values, which the parser stands at. Cookies are secrets whatever their names. */
    void read(JsonParser parser, String kind) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                readOne(parser, kind.equals("cookies"));
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readOne(JsonParser parser, boolean always) throws IOException {
        String name = null;
        String value = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            if (member.equals("name") && token == JsonToken.VALUE_STRING) {
                name = parser.getText();
            } else if (member.equals("value")
                    && token == JsonToken.VALUE_STRING
                    && (always || name == null || SecretNames.includes(name))) {
                value = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        if (always || (name != null && SecretNames.includes(name))) {
            add(name, value);
        }
    }

    private void add(@Nullable String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        SecretValues.of(value).forEach(this::keep);
        if (name != null && name.regionMatches(true, Math.max(0, name.length() - 6), "cookie", 0, 6)) {
            for (String cookie : value.split(";", -1)) {
                keep(cookie.substring(cookie.indexOf('=') + 1).strip());
            }
        }
    }

    private void keep(String value) {
        if (SecretValues.isTelling(value) && areComplete() && !values.contains(value)) {
            values.add(value);
            characters += value.length();
        }
    }
}
