package io.snapshotcontracts.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trust and client certificates from PEM files. Certificates of a CA file are trusted beside those that the JDK trusts;
 * host names are checked in any case.
 */
public final class TlsFiles {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private TlsFiles() {}

    /**
     * Reads the files that are given.
     *
     * @param certificate the client's own and what leads to its issuer, in any order
     * @param key of one of those certificates, PKCS #8 without a password; null where the certificate's file holds it too
     * @throws IllegalArgumentException with one sentence that names the file and shows nothing of a key
     */
    public static SSLContext read(@Nullable Path caFile, @Nullable Path certificate, @Nullable Path key) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    certificate == null ? null : identity(certificate, key == null ? certificate : key),
                    caFile == null ? null : trust(certificates(caFile)),
                    null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("this Java cannot use the TLS files for connections", e);
        }
    }

    private static TrustManager[] trust(List<X509Certificate> additional) throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        int number = 0;
        for (TrustManager manager : trustManagers(null)) {
            if (manager instanceof X509TrustManager ofTheJdk) {
                for (X509Certificate certificate : ofTheJdk.getAcceptedIssuers()) {
                    store.setCertificateEntry("ca-" + number++, certificate);
                }
            }
        }
        for (X509Certificate certificate : additional) {
            store.setCertificateEntry("ca-" + number++, certificate);
        }
        return trustManagers(store);
    }

    private static TrustManager[] trustManagers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyManager[] identity(Path certificate, Path keyFile) throws GeneralSecurityException, IOException {
        PrivateKey key = privateKey(keyFile);
        Certificate[] chain = ClientChain.of(key, certificates(certificate))
                .orElseThrow(() -> new IllegalArgumentException(keyFile + ": the private key does not belong to "
                        + (keyFile.equals(certificate)
                                ? "a certificate of this file"
                                : "a certificate of " + certificate)
                        + "; give the two that were made together"))
                .toArray(Certificate[]::new);
        KeyStore store = emptyStore();
        store.setKeyEntry("client", key, new char[0], chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        return factory.getKeyManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static List<X509Certificate> certificates(Path file) throws CertificateException {
        String text = text(file);
        // the JDK's factory stumbles over text between the certificates, which openssl writes
        Matcher pem = Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----")
                .matcher(text);
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<String> blocks = pem.results().map(MatchResult::group).toList();
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException(file + ": the file holds no certificate in PEM form"
                    + (text.contains("PRIVATE KEY-----") ? ", but a private key" : ""));
        }
        X509Certificate[] read = new X509Certificate[blocks.size()];
        for (int i = 0; i < read.length; i++) {
            try {
                read[i] = (X509Certificate) factory.generateCertificate(
                        new ByteArrayInputStream(blocks.get(i).getBytes(US_ASCII)));
            } catch (CertificateException e) {
                throw new IllegalArgumentException(file + ": certificate " + (i + 1) + " cannot be read", e);
            }
        }
        return Arrays.asList(read);
    }

    private static PrivateKey privateKey(Path file) {
        String text = text(file);
        Matcher pem = KEY.matcher(text);
        if (!pem.find()) {
            throw new IllegalArgumentException(file + ": " + whyNoKey(text));
        }
        return Stream.of("RSA", "EC", "EdDSA")
                .map(algorithm -> decoded(pem.group(1), algorithm))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + ": the private key cannot be read"));
    }

    private static String whyNoKey(String text) {
        if (text.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----") || text.contains("Proc-Type: 4,ENCRYPTED")) {
            return "the private key is protected by a password; 'openssl pkcs8 -topk8 -nodes' makes one without";
        }
        if (text.contains("-----BEGIN CERTIFICATE-----") && !text.contains("PRIVATE KEY-----")) {
            return "the file holds a certificate and no private key";
        }
        return "the file holds no private key in PEM form, PKCS #8 without a password; 'openssl pkcs8 -topk8 -nodes' makes"
                + " one";
    }

    // PKCS #8 names the algorithm, but the JDK offers no way to ask for it
    private static Optional<PrivateKey> decoded(String base64, String algorithm) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(base64);
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // each byte is a character, so that a file that is no text is found to hold nothing, and not to be unreadable
    private static String text(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": the file cannot be read", e);
        }
    }
}
