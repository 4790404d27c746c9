package io.snapshotcontracts.internal.verify;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.environment.Environment;
import io.snapshotcontracts.internal.http.Headers;
import java.net.URI;
import java.util.Map;
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
 * @param variables the names of the environment's variables by the values that were taken from them
 */
public record Target(
        String provider,
        URI url,
        Headers headers,
        @Nullable URI providerStatesUrl,
        @Nullable Environment environment,
        Set<String> secrets,
        Map<String, String> variables) {

    public Target {
        requireNonNull(provider, "provider");
        requireNonNull(url, "url");
        requireNonNull(headers, "headers");
        secrets = Set.copyOf(secrets);
        variables = Map.copyOf(variables);
    }

    /** One whose secrets have no names. */
    public Target(
            String provider,
            URI url,
            Headers headers,
            @Nullable URI providerStatesUrl,
            @Nullable Environment environment,
            Set<String> secrets) {
        this(provider, url, headers, providerStatesUrl, environment, secrets, Map.of());
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

    /** The same where it is known which variables its secrets come from. */
    public Target withVariables(Map<String, String> namesByValue) {
        return new Target(provider, url, headers, providerStatesUrl, environment, secrets, namesByValue);
    }

    boolean givesHeaders() {
        return !headers.fields().isEmpty() || (environment != null && environment.givesHeaders());
    }
}
