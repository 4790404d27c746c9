package io.snapshotcontracts.internal.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/**
 * The stub as it would be if WireMock's own server stood before its stores and extensions: what the front is worth is the
 * difference.
 */
final class WithoutFront {

    private WithoutFront() {}

    /** Serves the folder that is named first, on the port that is named last. */
    public static void main(String[] args) {
        WireMockConfiguration configuration = wireMockConfig()
                .port(Integer.parseInt(args[args.length - 1]))
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                .httpClientFactory(LazyHttpClient.factory())
                .disableOptimizeXmlFactoriesLoading(true)
                .extensions(StubExtensions.all())
                .usingFilesUnderDirectory(args[0]);
        configuration.withStores(new StubStores(configuration.filesRoot(), new Journal(100)));
        new WireMockServer(configuration).start();
    }
}
