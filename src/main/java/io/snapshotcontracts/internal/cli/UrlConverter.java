package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.http.BaseUrl;
import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a base URL, and shows none that could hold a password. */
final class UrlConverter implements ITypeConverter<URI> {

    @Override
    public URI convert(String text) {
        try {
            return BaseUrl.parse(text);
        } catch (IllegalArgumentException e) {
            // the part before the @ cannot be parsed and may be a credential, so nothing is shown
            throw new TypeConversionException(
                    text.contains("@")
                            ? "a URL is http:// or https://, a host and at most a path; credentials go into --header"
                            : e.getMessage());
        }
    }
}
