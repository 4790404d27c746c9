package io.snapshotcontracts.internal.verify;

import java.time.Duration;

/**
 * The bounds of a run.
 *
 * @param timeout for each request, from connecting to the body's last byte
 * @param deadline for the whole run; what is left then is inconclusive
 * @param maxBodyBytes for each answer's body, after decompression
 * @param pace how hard the implementations are asked
 */
public record VerifyOptions(Duration timeout, Duration deadline, long maxBodyBytes, Pace pace) {

    /**
     * How many requests at a time, and in a second.
     *
     * @param ratePerSecond 0 for no limit
     */
    public record Pace(int parallel, int ratePerSecond) {

        /** For a production system of another team. */
        public static final Pace GENTLE = new Pace(4, 10);

        /** For a system that exists to be tested: no limit but that of what one client can use. */
        public static final Pace UNLIMITED = new Pace(8, 0);
    }

    public VerifyOptions(Duration timeout, Duration deadline, long maxBodyBytes) {
        this(timeout, deadline, maxBodyBytes, Pace.UNLIMITED);
    }

    public static VerifyOptions defaults() {
        return new VerifyOptions(Duration.ofSeconds(10), Duration.ofMinutes(10), 10L * 1024 * 1024);
    }
}
