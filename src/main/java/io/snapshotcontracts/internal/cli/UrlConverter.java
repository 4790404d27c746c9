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
            // too broken to tell what stands before the @, so that no part of it is shown
            throw new TypeConversionException(
                    text.contains("@")
                            ? "a URL is http:// or https://, a host and at most a path; credentials go into --header"
                            : e.getMessage());
        }
    }
}
