package io.snapshotcontracts.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server whose certificate, made by the JDK's keytool, nobody has heard of. */
class TlsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private HttpsServer server;

    @BeforeAll
    static void makeCertificates() throws Exception {
        Identities made = new Identities(folder);
        made.identity("server", "SAN=ip:127.0.0.1");
        made.identity("elsewhere", "SAN=dns:elsewhere.example");
        made.identity("client", "SAN=dns:client.example");
        made.identity("rsa", "SAN=dns:client.example", "-keyalg", "RSA");
        made.identity("other-rsa", "SAN=dns:client.example", "-keyalg", "RSA");
        made.identity("edwards", "SAN=dns:client.example", "-keyalg", "Ed25519");
        made.keytool("chain", "root", "BC=ca:true");
        made.identity("chain", "SAN=dns:client.example", "-signer", "root");
        made.pem(
                "root.pem",
                "CERTIFICATE",
                made.store("chain").getCertificate("root").getEncoded());
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
        assertThatExceptionOfType(NoResponseException.class).isThrownBy(() -> send(url, settings("server", null)));
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

    @ParameterizedTest
    @CsvSource({
        "client.pem, elsewhere.key",
        "rsa.pem, other-rsa.key",
        "rsa.pem, client.key",
        "client.pem, rsa.key",
        "client.pem, edwards.key",
        "edwards.pem, client.key",
        "root.pem, chain.key"
    })
    void keyOfAnotherCertificateIsRefused(Path certificate, Path key) {
        assertUnusable(
                folder.resolve(certificate),
                folder.resolve(key),
                folder.resolve(key) + ": the private key does not belong to a certificate of "
                        + folder.resolve(certificate) + "; give the two that were made together");
    }

    @Test
    void keyOfAnotherCertificateInTheSameFileIsRefused() throws Exception {
        Path both = join("mixed.pem", "client.pem", "elsewhere.key");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TlsFiles.read(null, both, null))
                .withMessage(both + ": the private key does not belong to a certificate of this file; give the two that"
                        + " were made together");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "rsa", "edwards", "chain"})
    void keyAndCertificateThatBelongTogetherAreTaken(String name) {
        assertThat(settings("server", name).tls()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"chain.pem, root.pem", "root.pem, chain.pem", "client.pem, chain.pem"})
    void ownCertificateAndItsIssuersAreFoundInAnyOrder(String first, String second) throws Exception {
        URI url = serve("server", true, "root");
        Path chain = join("joined.pem", first, second);
        SSLContext tls = TlsFiles.read(folder.resolve("server.pem"), chain, folder.resolve("chain.key"));

        assertThat(send(url, new ConnectionSettings(tls, HttpClient.Builder.NO_PROXY))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void wrongFilesAreNamedForWhatTheyHold() throws Exception {
        Path certificate = folder.resolve("client.pem");
        Path key = folder.resolve("client.key");
        Path locked = Files.writeString(
                folder.resolve("locked.key"),
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nc4n4ry\n-----END ENCRYPTED PRIVATE KEY-----\n");
        Path oldLocked = Files.writeString(
                folder.resolve("old-locked.key"),
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,C4\n\nc4n4ry\n");
        Path cut = Files.writeString(
                folder.resolve("cut.key"), "-----BEGIN PRIVATE KEY-----\nc4n4r=y=\n-----END PRIVATE KEY-----\n");
        Path binary = Files.write(folder.resolve("binary.der"), new byte[] {0x30, (byte) 0x82, (byte) 0xff, 0});

        String locks = ": the private key is protected by a password; 'openssl pkcs8 -topk8 -nodes' makes one without";
        assertUnusable(certificate, locked, locked + locks);
        assertUnusable(certificate, oldLocked, oldLocked + locks);
        assertUnusable(certificate, cut, cut + ": the private key cannot be read");
        assertUnusable(key, certificate, certificate + ": the file holds a certificate and no private key");
        assertUnusable(key, null, key + ": the file holds no certificate in PEM form, but a private key");
        assertUnusable(binary, null, binary + ": the file holds no certificate in PEM form");
        assertUnusable(folder, null, folder + ": the file cannot be read");
    }

    private static Path join(String name, String... parts) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(Files.readString(folder.resolve(part)));
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static void assertUnusable(Path certificate, Path key, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> TlsFiles.read(key == null ? certificate : null, key == null ? null : certificate, key))
                .withMessage(sentence);
    }

    private static void assertNoTls(URI url, ConnectionSettings settings) {
        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> send(url, settings))
                .withMessageStartingWith("no TLS connection to 127.0.0.1:" + url.getPort());
    }

    private static HttpResponse send(URI url, ConnectionSettings settings) throws NoResponseException {
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
        return serve(identity, clientCertificate, "client");
    }

    private URI serve(String identity, boolean clientCertificate, String trustedClient) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        Identities made = new Identities(folder);
        keys.init(made.store(identity), Identities.PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "client",
                trustedClient.equals("root")
                        ? made.store("chain").getCertificate("root")
                        : made.store(trustedClient).getCertificate("it"));
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
}
