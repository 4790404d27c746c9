package io.snapshotcontracts.internal.mapping;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast a lifecycle goes on: a stage ends after some polls, or after some time. A name or an identifier may say so:
 * {@code becomes-ready-after-5-polls}, {@code becomes-ready-after-3s}.
 *
 * @param polls of each stage, 0 where time counts
 * @param nanos of each stage, 0 where polls count
 */
public record StageDuration(long polls, long nanos) {

    /** As a part of regular expressions; nine digits are more than any test waits for. */
    static final String PATTERN = "(?:-after-[0-9]{1,9}(?:-polls|ms|s))?";

    private static final Pattern SAID = Pattern.compile("-after-([0-9]{1,9})(-polls|ms|s)");
    private static final StageDuration USUAL = new StageDuration(2, 0);

    /** The pace that a text says, two polls a stage where it says none. */
    public static StageDuration in(String text) {
        Matcher said = SAID.matcher(text);
        if (!said.find()) {
            return USUAL;
        }
        long number = Long.parseLong(said.group(1));
        return switch (said.group(2)) {
            case "-polls" -> new StageDuration(Math.max(1, number), 0);
            case "ms" ->
                new StageDuration(0, Math.max(1, Duration.ofMillis(number).toNanos()));
            default ->
                new StageDuration(0, Math.max(1, Duration.ofSeconds(number).toNanos()));
        };
    }

    /**
     * The stage that a poll sees, from 0, as if there were no last one.
     *
     * @param poll counted from 1
     * @param elapsed nanoseconds since the first poll
     */
    public long stage(long poll, long elapsed) {
        return polls > 0 ? (poll - 1) / polls : elapsed / nanos;
    }
}
