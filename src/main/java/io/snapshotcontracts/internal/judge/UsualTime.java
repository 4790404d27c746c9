package io.snapshotcontracts.internal.judge;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads {@code YYYY-MM-DDThh:mm:ssZ} alone, a tenth of the time that a formatter takes for it. */
final class UsualTime {

    private static final String LAYOUT = "0000-00-00T00:00:00Z";

    private UsualTime() {}

    /** Null where the text looks otherwise or names no real time; then a full parser has to decide. */
    static @Nullable OffsetDateTime of(String text) {
        if (text.length() != LAYOUT.length()) {
            return null;
        }
        for (int i = 0; i < LAYOUT.length(); i++) {
            char c = text.charAt(i);
            char expected = LAYOUT.charAt(i);
            if (expected == '0' ? c < '0' || c > '9' : c != expected) {
                return null;
            }
        }
        try {
            return OffsetDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19),
                    0,
                    ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
