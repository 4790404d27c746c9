package io.snapshotcontracts.internal.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One bound.
 *
 * @param exclusive whether the value itself is outside
 */
public record Limit(BigDecimal value, boolean exclusive) {

    /** The tighter of the two. */
    Limit and(Limit other, boolean isUpper) {
        return isTighterThan(other, isUpper) ? this : other;
    }

    public boolean isTighterThan(Limit other, boolean isUpper) {
        int order = value.compareTo(other.value);
        return order == 0 ? exclusive && !other.exclusive : isUpper ? order < 0 : order > 0;
    }

    /** The same bound for whole numbers, so that {@code > 0} and {@code >= 1} are one. */
    Limit whole(boolean isUpper) {
        BigDecimal whole = value.setScale(0, isUpper ? RoundingMode.FLOOR : RoundingMode.CEILING);
        if (exclusive && whole.compareTo(value) == 0) {
            whole = isUpper ? whole.subtract(BigDecimal.ONE) : whole.add(BigDecimal.ONE);
        }
        return new Limit(whole.stripTrailingZeros(), false);
    }

    public String text(String name) {
        String said = exclusive ? "exclusive" + Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
        return said + " " + value.toPlainString();
    }
}
