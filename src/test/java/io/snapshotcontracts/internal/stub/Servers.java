package io.snapshotcontracts.internal.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.http.NoResponseException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The committed folder in our own stub, and in a WireMock as anybody starts it who only has the folder. */
final class Servers implements AutoCloseable, AfterAllCallback {

    static final String KEY = "X-API-Key: any";
    static final String TOKEN = "X-Auth-Token: any";

    private static final Path FOLDER = Path.of("wiremock-mappings");

    private final JdkTransport transport = new JdkTransport(Duration.ofSeconds(10), 10 << 20);
    private final StubServer own =
            StubServer.start(StubServer.Options.defaults().withFolder(FOLDER));
    private final WireMockServer stock =
            new WireMockServer(wireMockConfig().dynamicPort().usingFilesUnderDirectory(FOLDER.toString()));

    Servers() {
        stock.start();
    }

    URI own() {
        return own.baseUrl();
    }

    URI stock() {
        return URI.create(stock.baseUrl());
    }

    WireMockServer stockServer() {
        return stock;
    }

    List<URI> both() {
        return List.of(own(), stock());
    }

    /** @param headers each as on the wire */
    HttpResponse get(URI server, String target, String... headers) throws NoResponseException {
        return send(server, "GET", target, "", headers);
    }

    HttpResponse send(URI server, String method, String target, String body, String... headers)
            throws NoResponseException {
        List<Header> fields = new ArrayList<>();
        for (String header : headers) {
            String[] parts = header.split(": ?", 2);
            fields.add(new Header(parts[0], parts[1]));
        }
        Body content = body.isEmpty() ? Body.EMPTY : Body.of(body);
        return transport.send(
                server, new HttpRequest(method, target, new Headers(fields), content), Duration.ofSeconds(10));
    }

    static String text(HttpResponse response) {
        return new String(response.body().bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        own.close();
        stock.stop();
    }
}
