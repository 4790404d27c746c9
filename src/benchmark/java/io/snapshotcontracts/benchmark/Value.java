package io.snapshotcontracts.benchmark;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A figure, or why there is none.
 *
 * @param why empty where there is a number
 */
record Value(double number, String why) {

    static final Value PEER_NOT_PRESENT = none("peer not present");

    /** Where nothing is compared. */
    static final Value NOTHING = none("–");

    static Value of(double number) {
        return Double.isNaN(number) ? none("not measured: needs /proc of Linux") : new Value(number, "");
    }

    static Value none(String why) {
        return new Value(Double.NaN, why);
    }

    boolean isThere() {
        return why.isEmpty();
    }

    OptionalDouble ratioTo(Value peer) {
        return isThere() && peer.isThere() ? OptionalDouble.of(number / peer.number) : OptionalDouble.empty();
    }

    String shown(String unit) {
        return isThere() ? digits(number) + " " + unit : why;
    }

    static String digits(double number) {
        return String.format(Locale.ROOT, number >= 1000 ? "%,.0f" : number >= 100 ? "%.0f" : "%.2f", number);
    }
}
