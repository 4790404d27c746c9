package io.snapshotcontracts.internal.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;

/**
 * Refuses numbers of few characters and very many digits, such as 1e-400000000, before any reader writes them out or
 * computes with them: a remainder by that one takes hours.
 */
public final class BoundedNumbers extends JsonNodeFactory {

    /** Of the places by which an exponent moves the point: far beyond a double's 308. */
    public static final int LARGEST_EXPONENT = 10_000;

    private static final long serialVersionUID = 1L;

    /** Throws a {@link NumberFormatException} where the exponent is too large. */
    @Override
    public ValueNode numberNode(BigDecimal number) {
        return super.numberNode(bounded(number));
    }

    static BigDecimal bounded(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw new NumberFormatException("exponent");
        }
        return number;
    }
}
