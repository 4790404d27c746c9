package io.snapshotcontracts.internal.cli;

import java.math.BigDecimal;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads seconds, parts of a second down to the millisecond included. */
final class SecondsConverter implements ITypeConverter<Duration> {

    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    @Override
    public Duration convert(String text) {
        // no exponents: BigDecimal would take 1e999999999 and need for ever to compare it
        if (text.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")) {
            BigDecimal seconds = new BigDecimal(text);
            if (seconds.signum() > 0 && seconds.compareTo(LONGEST) <= 0) {
                return Duration.ofMillis(seconds.movePointRight(3).longValueExact());
            }
        }
        throw new TypeConversionException("seconds are a number from 0.001 to " + LONGEST);
    }

    static String text(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
