package io.snapshotcontracts.internal.verify;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.environment.Environment;
import io.snapshotcontracts.internal.http.Headers;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An implementation to verify.
 *
 * @param provider whose contracts it is to keep
 * @param headers sent with each request; where there are any, the contract's example credentials are not sent
 * @param providerStatesUrl takes Pact's setup and teardown calls, null where the states need none
 * @param environment what is known of a live implementation, null for one that holds the contracts' own examples
 * @param secrets values that no result may show, wherever they recur
 */
public record Target(
        String provider,
        URI url,
        Headers headers,
        @Nullable URI providerStatesUrl,
        @Nullable Environment environment,
        Set<String> secrets) {

    public Target {
        requireNonNull(provider, "provider");
        requireNonNull(url, "url");
        requireNonNull(headers, "headers");
        secrets = Set.copyOf(secrets);
    }

    /** One that holds the contracts' own examples, and no secrets. */
    public Target(String provider, URI url, Headers headers, @Nullable URI providerStatesUrl) {
        this(provider, url, headers, providerStatesUrl, null, Set.of());
    }

    /**
     * A live implementation.
     *
     * @param headers stand in the place of the environment's own
     */
    public static Target live(Environment environment, Headers headers, Set<String> secrets) {
        return new Target(
                environment.provider(),
                environment.url(),
                environment.headers().replacedBy(headers),
                null,
                environment,
                secrets);
    }

    boolean givesHeaders() {
        return !headers.fields().isEmpty() || (environment != null && environment.givesHeaders());
    }
}
