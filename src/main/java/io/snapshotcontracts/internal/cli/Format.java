package io.snapshotcontracts.internal.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The form of a result on standard output. */
enum Format {
    TEXT,
    JSON;

    /** As it is given, which is what a shell completes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final class Converter implements ITypeConverter<Format> {

        @Override
        public Format convert(String text) {
            return switch (text) {
                case "text" -> TEXT;
                case "json" -> JSON;
                default -> throw new TypeConversionException("a format is text or json, but not '" + text + "'");
            };
        }
    }
}
