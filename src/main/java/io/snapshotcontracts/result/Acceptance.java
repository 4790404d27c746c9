package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * That the user accepts a finding for a time, and why.
 *
 * @param until the last day on which the finding does not decide over the run
 * @param daysLeft from today to that day, negative once it has passed
 */
public record Acceptance(String reason, LocalDate until, long daysLeft) {

    /** From so many days before its end on, an acceptance says when it ends. */
    public static final int DAYS_OF_NOTICE = 14;

    public Acceptance {
        requireNonNull(reason, "reason");
        requireNonNull(until, "until");
    }

    public static Acceptance of(String reason, LocalDate until, LocalDate today) {
        return new Acceptance(reason, until, ChronoUnit.DAYS.between(today, until));
    }

    public boolean isExpired() {
        return daysLeft < 0;
    }

    /** Whether the end is near enough to be mentioned. */
    public boolean endsSoon() {
        return !isExpired() && daysLeft <= DAYS_OF_NOTICE;
    }

    Acceptance withReason(String other) {
        return new Acceptance(other, until, daysLeft);
    }

    /** What every report for people says of it. */
    public String words() {
        return (isExpired() ? "was accepted until " + until : "accepted until " + until + ending()) + ": " + reason;
    }

    private String ending() {
        if (!endsSoon()) {
            return "";
        }
        return daysLeft == 0 ? " (expires today)" : " (expires in " + days(daysLeft) + ")";
    }

    /** A number of days in words. */
    public static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }
}
