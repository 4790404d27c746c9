package io.snapshotcontracts.verify;

import java.time.Duration;

/**
 * The bounds of a run.
 *
 * @param timeout for each request, from connecting to the body's last byte
 * @param deadline for the whole run; what is left then is inconclusive
 * @param maxBodyBytes for each answer's body, after decompression
 */
public record VerifyOptions(Duration timeout, Duration deadline, long maxBodyBytes) {

    public static VerifyOptions defaults() {
        return new VerifyOptions(Duration.ofSeconds(10), Duration.ofMinutes(10), 10L * 1024 * 1024);
    }
}
