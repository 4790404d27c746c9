package io.snapshotcontracts.benchmark;

/**
 * What one run of a command took.
 *
 * @param peakMebibytes the most memory that it held at once; NaN where the system does not say
 */
record Usage(double seconds, double peakMebibytes) {

    /** Of two commands that run one after the other. */
    Usage then(Usage next) {
        return new Usage(seconds + next.seconds, Math.max(peakMebibytes, next.peakMebibytes));
    }
}
