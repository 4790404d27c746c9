package io.snapshotcontracts.fuzz;

import java.nio.charset.StandardCharsets;

/** One reader or judge of texts that others wrote. */
interface FuzzTarget {

    /**
     * Returns where the input was read, or refused in the documented way.
     *
     * @throws Throwable any other, which is a finding
     */
    void run(byte[] input) throws Throwable;

    static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }
}
