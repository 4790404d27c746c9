package io.snapshotcontracts.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server whose certificate, made by the JDK's keytool, nobody has heard of. */
class TlsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    private HttpsServer server;

    @BeforeAll
    static void makeCertificates() throws Exception {
        makeIdentity("server", "SAN=ip:127.0.0.1");
        makeIdentity("elsewhere", "SAN=dns:elsewhere.example");
        makeIdentity("client", "SAN=dns:client.example");
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void unknownCertificateIsNoAnswer() throws Exception {
        URI url = serve("server", false);

        assertNoTls(url, ConnectionSettings.direct());
    }

    @Test
    void certificateOfTheCaFileIsTrusted() throws Exception {
        URI url = serve("server", false);

        assertThat(send(url, settings("server", null)).status()).isEqualTo(200);
    }

    @Test
    void hostNameIsCheckedForTrustedCertificatesToo() throws Exception {
        URI url = serve("elsewhere", false);

        assertNoTls(url, settings("elsewhere", null));
    }

    @Test
    void clientCertificateIsShownWhereItIsAskedFor() throws Exception {
        URI url = serve("server", true);

        assertThat(send(url, settings("server", "client")).status()).isEqualTo(200);
        assertThatExceptionOfType(NoAnswerException.class).isThrownBy(() -> send(url, settings("server", null)));
    }

    @Test
    void keyMayStandInTheCertificatesFile() throws Exception {
        URI url = serve("server", true);
        Path both = Files.writeString(
                folder.resolve("both.pem"),
                Files.readString(folder.resolve("client.key")) + Files.readString(folder.resolve("client.pem")));
        SSLContext tls = TlsFiles.read(folder.resolve("server.pem"), both, null);

        assertThat(send(url, new ConnectionSettings(tls, HttpClient.Builder.NO_PROXY))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void filesThatCannotBeUsedAreNamedWithoutTheirContent() throws Exception {
        Path none = Files.writeString(folder.resolve("none.pem"), "c4n4ry");
        Path broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nc4n4ry\n-----END CERTIFICATE-----\n");
        Path old = Files.writeString(folder.resolve("old.key"), "-----BEGIN RSA PRIVATE KEY-----\nc4n4ry\n");
        Path brokenKey = Files.writeString(
                folder.resolve("broken.key"), "-----BEGIN PRIVATE KEY-----\nc4n4ry\n-----END PRIVATE KEY-----\n");
        Path certificate = folder.resolve("client.pem");

        assertUnusable(none, null, none + ": the file holds no certificate in PEM form");
        assertUnusable(broken, null, broken + ": certificate 1 cannot be read");
        assertUnusable(
                certificate,
                old,
                old + ": the file holds no private key in PEM form, PKCS #8 without a password; 'openssl pkcs8 -topk8"
                        + " -nodes' makes one");
        assertUnusable(certificate, brokenKey, brokenKey + ": the private key cannot be read");
    }

    private static void assertUnusable(Path certificate, Path key, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TlsFiles.read(certificate, key == null ? null : certificate, key))
                .withMessage(sentence);
    }

    private static void assertNoTls(URI url, ConnectionSettings settings) {
        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> send(url, settings))
                .withMessageStartingWith("no TLS connection to 127.0.0.1:" + url.getPort());
    }

    private static HttpResponse send(URI url, ConnectionSettings settings) throws NoAnswerException {
        return new JdkTransport(settings, LONG, 1000).send(url, HttpRequest.get("/"), LONG);
    }

    private static ConnectionSettings settings(String trusted, String client) {
        SSLContext tls = TlsFiles.read(
                folder.resolve(trusted + ".pem"),
                client == null ? null : folder.resolve(client + ".pem"),
                client == null ? null : folder.resolve(client + ".key"));
        return new ConnectionSettings(tls, HttpClient.Builder.NO_PROXY);
    }

    private URI serve(String identity, boolean clientCertificate) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(identity), PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("client", store("client").getCertificate("it"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(clientCertificate);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void makeIdentity(String name, String san) throws Exception {
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "it",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        san,
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        folder.resolve(name + ".p12").toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore store = store(name);
        pem(name + ".pem", "CERTIFICATE", store.getCertificate("it").getEncoded());
        pem(name + ".key", "PRIVATE KEY", store.getKey("it", PASSWORD).getEncoded());
    }

    private static KeyStore store(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static void pem(String file, String what, byte[] content) throws Exception {
        String base64 = Base64.getMimeEncoder().encodeToString(content);
        Files.writeString(
                folder.resolve(file), "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
    }
}
