package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.http.ConnectionSettings;
import io.snapshotcontracts.internal.http.EnvironmentProxies;
import io.snapshotcontracts.internal.http.TlsFiles;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How implementations are reached: trust, client certificate and proxy. */
final class ConnectionOptions {

    @Option(names = "--ca-file", paramLabel = "FILE", description = "Certificates to trust beside Java's (PEM).")
    private @Nullable Path caFile;

    @Option(names = "--client-cert", paramLabel = "FILE", description = "Client certificate and its chain (PEM).")
    private @Nullable Path clientCertificate;

    @Option(
            names = "--client-key",
            paramLabel = "FILE",
            description = "Its key, if elsewhere (PEM, PKCS #8, no password).")
    private @Nullable Path clientKey;

    boolean areGiven() {
        return caFile != null || clientCertificate != null || clientKey != null;
    }

    /**
     * The settings, proxies from the usual variables included.
     *
     * @throws IllegalArgumentException with one sentence
     */
    ConnectionSettings toSettings(Map<String, String> environment) {
        if (clientKey != null && clientCertificate == null) {
            throw new IllegalArgumentException("--client-key needs --client-cert");
        }
        SSLContext tls = areGiven() ? TlsFiles.read(caFile, clientCertificate, clientKey) : null;
        return new ConnectionSettings(tls, EnvironmentProxies.of(environment));
    }
}
