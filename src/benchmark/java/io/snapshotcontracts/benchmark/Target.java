package io.snapshotcontracts.benchmark;

import java.util.OptionalDouble;

/**
 * What is aimed at: a bound of the ratio to the peer, or of our own figure where there is no peer.
 *
 * @param shown as the table shows it
 */
record Target(String shown, double bound, boolean isLeast, boolean isOfRatio) {

    /** For figures without a target. */
    static final Target NONE = new Target("–", Double.NaN, false, true);

    static Target ratioAtMost(double bound) {
        return new Target("≤ " + Value.digits(bound), bound, false, true);
    }

    static Target ratioAtLeast(double bound) {
        return new Target("≥ " + Value.digits(bound), bound, true, true);
    }

    static Target secondsAtMost(double bound) {
        return new Target("≤ " + Value.digits(bound) + " s", bound, false, false);
    }

    /** What grows by a fifth when the work grows a hundredfold counts as flat: memory is not measured closer. */
    static Target flat() {
        return new Target("flat (≤ 1.20)", 1.2, false, true);
    }

    /** One word for the table. */
    String verdict(Value ours, OptionalDouble ratio) {
        if (Double.isNaN(bound)) {
            return "–";
        }
        OptionalDouble judged = isOfRatio ? ratio : ours.ratioTo(Value.of(1));
        if (judged.isEmpty()) {
            return "not measured";
        }
        boolean met = isLeast ? judged.getAsDouble() >= bound : judged.getAsDouble() <= bound;
        return met ? "met" : "**missed**";
    }
}
