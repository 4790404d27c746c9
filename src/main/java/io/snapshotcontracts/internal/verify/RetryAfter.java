package io.snapshotcontracts.internal.verify;

import io.snapshotcontracts.internal.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long a service asks its client to stay away: seconds, or a date of RFC 9110. */
final class RetryAfter {

    private static final Duration UNSAID = Duration.ofSeconds(1);

    /** More digits than a year of seconds has mean: for ever. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private RetryAfter() {}

    /** Whether the service asks for a later attempt: by 429, or by 503 and a time. */
    static boolean isAsked(HttpResponse answer) {
        return answer.status() == 429
                || (answer.status() == 503 && answer.headers().has("Retry-After"));
    }

    /** The time to wait, never negative; a second where the service leaves it open. */
    static Duration of(HttpResponse answer, Clock clock) {
        Optional<String> written =
                answer.headers().first("Retry-After").map(String::strip).filter(text -> !text.isEmpty());
        if (written.isEmpty()) {
            return UNSAID;
        }
        String text = written.get();
        if (text.matches("[0-9]+")) {
            return text.length() > 9 ? FOR_EVER : Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Duration until =
                    Duration.between(clock.instant(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeException e) {
            return UNSAID;
        }
    }
}
