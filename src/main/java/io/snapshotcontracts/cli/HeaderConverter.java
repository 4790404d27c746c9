package io.snapshotcontracts.cli;

import io.snapshotcontracts.http.Header;
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
        String name = expanded.substring(0, colon).strip();
        String value = expanded.substring(colon + 1);
        if (!Header.mayBeSet(name)) {
            // only letters and hyphens: then it is one of the client's own headers, and cannot be half a credential
            throw new TypeConversionException(
                    name.matches("[A-Za-z-]+")
                            ? "the client sets the header '" + name + "' itself"
                            : "what stands before the colon is not a header's name");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new TypeConversionException("the value holds a control character, such as a line break");
        }
        if (value.chars().anyMatch(c -> c > '~')) {
            throw new TypeConversionException("the value holds a character outside ASCII, which no header can carry");
        }
        if (value.isBlank()) {
            throw new TypeConversionException("the value is empty");
        }
        return new Header(name, value.strip());
    }

    private String expand(String text) {
        try {
            return variables.expand(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
