package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.environment.Variables;
import io.snapshotcontracts.internal.http.Header;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code Name: value}. Headers carry credentials, so no message shows more than a well-known header's name. */
final class HeaderConverter implements ITypeConverter<Header> {

    private final Variables variables;

    HeaderConverter(Variables variables) {
        this.variables = variables;
    }

    @Override
    public Header convert(String text) {
        String expanded = expand(text);
        int colon = expanded.indexOf(':');
        if (colon < 0) {
            throw new TypeConversionException("a header is written 'Name: value', in one argument");
        }
        try {
            return Header.checked(expanded.substring(0, colon).strip(), expanded.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private String expand(String text) {
        try {
            return variables.expand(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
