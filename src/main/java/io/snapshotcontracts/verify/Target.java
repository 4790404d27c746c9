package io.snapshotcontracts.verify;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.http.Headers;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An implementation to verify.
 *
 * @param provider whose contracts it is to keep
 * @param headers sent with each request; where there are any, the contract's example credentials are not sent
 * @param providerStatesUrl takes Pact's setup and teardown calls, null where the states need none
 */
public record Target(
        String provider, URI url, Headers headers, @Nullable URI providerStatesUrl) {

    public Target {
        requireNonNull(provider, "provider");
        requireNonNull(url, "url");
        requireNonNull(headers, "headers");
    }
}
