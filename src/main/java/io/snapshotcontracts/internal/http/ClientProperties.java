package io.snapshotcontracts.internal.http;

import java.time.Duration;
import java.util.Map;

/**
 * What the JDK's HTTP client takes from system properties alone, and reads when a process uses it for the first time.
 * They count for every client of the process: a program sets them at its start, a library must not.
 */
public final class ClientProperties {

    /** How long an idle connection is kept: shorter than servers keep theirs, so that none is used after its end. */
    static final Duration CONNECTION_KEPT = Duration.ofSeconds(2);

    /** The values by the properties' names. Without them {@link JdkTransport} may send a request several times. */
    public static final Map<String, String> REQUIRED = Map.of(
            // by itself the client sends again where a connection closes before an answer, or cannot be made
            "jdk.httpclient.redirects.retrylimit",
            "1",
            "jdk.httpclient.disableRetryConnect",
            "true",
            "jdk.httpclient.keepalive.timeout",
            Long.toString(CONNECTION_KEPT.toSeconds()),
            // a contract can be about the host that is asked for
            "jdk.httpclient.allowRestrictedHeaders",
            "host");

    private ClientProperties() {}
}
