package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.http.BaseUrl;
import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a broker's base URL, and shows none that could hold a password. */
final class BrokerUrlConverter implements ITypeConverter<URI> {

    @Override
    public URI convert(String text) {
        if (text.contains("@")) {
            throw new TypeConversionException(
                    "a broker's URL holds no credentials; set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and"
                            + " PACT_BROKER_PASSWORD");
        }
        try {
            return BaseUrl.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
