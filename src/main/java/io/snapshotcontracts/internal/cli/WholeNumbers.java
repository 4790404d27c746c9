package io.snapshotcontracts.internal.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers of a range, with messages about the range instead of Java's types. */
final class WholeNumbers {

    /** More digits would not fit the type that compares them. */
    private static final String DIGITS = "[0-9]{1,18}";

    private WholeNumbers() {}

    private static long parse(String text, String what, long smallest, long largest) {
        if (text.matches(DIGITS)) {
            long number = Long.parseLong(text);
            if (number >= smallest && number <= largest) {
                return number;
            }
        }
        throw new TypeConversionException(
                what + " is a whole number from " + smallest + " to " + largest + ", but not '" + text + "'");
    }

    static final class Port implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) parse(text, "a port", 0, 65_535);
        }
    }

    /** Each is a thread and a connection. */
    static final class Parallel implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) parse(text, "a number of requests at a time", 1, 256);
        }
    }

    static final class Rate implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) parse(text, "a number of requests in a second", 0, 1_000_000);
        }
    }

    /** A body is held in one array, and the JDK's end soon above a gibibyte. */
    static final class Bytes implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            return parse(text, "a size in bytes", 1, 1L << 30);
        }
    }
}
