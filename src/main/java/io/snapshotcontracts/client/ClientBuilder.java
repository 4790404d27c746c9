package io.snapshotcontracts.client;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the settings that every client has; without credentials none are sent.
 *
 * @param <B> the builder of the client itself, which each setting returns
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {

    private final String service;
    private final ServiceUrl baseUrl;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration readTimeout = Duration.ofSeconds(30);

    /**
     * Starts the settings of a client of the service at a base URL; a path prefix is kept.
     *
     * @param service its name in messages
     * @throws IllegalArgumentException if the URL is not an absolute http or https URL, or has user information, a
     *     query or a fragment
     */
    protected ClientBuilder(String service, URI baseUrl) {
        this.service = service;
        this.baseUrl = ServiceUrl.of(baseUrl);
        headers.put("Accept", "application/json");
    }

    /**
     * Sends a header with each request, in place of one of the same name (ignoring case) that was set before.
     *
     * @throws IllegalArgumentException if it is no header name, if the transport alone may set that header, or if the
     *     value holds more than printable ASCII; the message does not show the value
     */
    public final B header(String name, String value) {
        SettingChecks.checkHeader(name, value);
        headers.put(name, value);
        return self();
    }

    /** Bounds the wait for a connection; 5 seconds unless set, always more than zero. */
    public final B connectTimeout(Duration timeout) {
        this.connectTimeout = SettingChecks.checkTimeout(timeout);
        return self();
    }

    /**
     * Bounds the wait for the whole answer, from the call to the last byte of the body; 30 seconds unless set, always
     * more than zero.
     */
    public final B readTimeout(Duration timeout) {
        this.readTimeout = SettingChecks.checkTimeout(timeout);
        return self();
    }

    /** Sends a credential, which must not be blank, as a header: the prefix, then the credential. */
    protected final B credential(String header, String prefix, String credential) {
        return header(header, prefix + SettingChecks.checkCredential(credential));
    }

    /** Makes a transport of the settings so far; later ones do not change it. */
    protected final Transport transport() {
        return new Transport(service, baseUrl, headers, connectTimeout, readTimeout);
    }

    /** Returns this builder as its own type. */
    protected abstract B self();
}
