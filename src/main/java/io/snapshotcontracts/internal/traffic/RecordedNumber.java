package io.snapshotcontracts.internal.traffic;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers of recordings: 200, 200.0 and "200" are one; NaN, 200.7 and "OK" are none. */
final class RecordedNumber {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final double LARGEST = 1e15;

    private RecordedNumber() {}

    /** The value that the parser is at, null where it is no whole number; one that is too large is still large. */
    static @Nullable Long read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == JsonParser.NumberType.INT) {
            return (long) parser.getIntValue();
        }
        if (token == JsonToken.VALUE_STRING) {
            String text = parser.getText().strip();
            return WHOLE.matcher(text).matches() ? Long.valueOf(text) : null;
        }
        if (token == null || !token.isNumeric()) {
            parser.skipChildren();
            return null;
        }
        double number = parser.getDoubleValue();
        return !Double.isFinite(number) || number != Math.rint(number)
                ? null
                : Long.valueOf((long) Math.max(-LARGEST, Math.min(LARGEST, number)));
    }
}
