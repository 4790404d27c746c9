package io.snapshotcontracts.internal.stub;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The client with which WireMock forwards requests, if a mapping asks for that; built at its first use, since its TLS is slow to start. */
final class LazyHttpClient implements HttpClient {

    private final Supplier<HttpClient> maker;
    private @Nullable HttpClient made;

    private LazyHttpClient(Supplier<HttpClient> maker) {
        this.maker = maker;
    }

    static HttpClientFactory factory() {
        return (options, trustAll, trustedHosts, systemProperties) -> new LazyHttpClient(
                () -> new ApacheHttpClientFactory().buildHttpClient(options, trustAll, trustedHosts, systemProperties));
    }

    @Override
    public Response execute(Request request) throws IOException {
        return made().execute(request);
    }

    private synchronized HttpClient made() {
        HttpClient known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
