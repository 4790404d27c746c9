package io.snapshotcontracts.internal.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The form of a result on standard output. */
enum Format {
    TEXT,
    JSON;

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
