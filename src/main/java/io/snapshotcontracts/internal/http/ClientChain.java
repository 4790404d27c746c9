package io.snapshotcontracts.internal.http;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The certificates that a client shows, its own first and each followed by its issuer's, as TLS wants them. */
final class ClientChain {

    private static final byte[] SAMPLE = {1, 2, 3};

    private ClientChain() {}

    /** Empty where none of the certificates is the key's. */
    static Optional<List<X509Certificate>> of(PrivateKey key, List<X509Certificate> certificates) {
        return certificates.stream()
                .filter(certificate -> belongs(key, certificate))
                .findFirst()
                .map(own -> from(own, certificates));
    }

    private static List<X509Certificate> from(X509Certificate own, List<X509Certificate> certificates) {
        List<X509Certificate> chain = new ArrayList<>(List.of(own));
        List<X509Certificate> left = new ArrayList<>(certificates);
        left.removeIf(own::equals);
        Optional<X509Certificate> next = issuer(own, left);
        while (next.isPresent()) {
            chain.add(next.get());
            left.removeIf(next.get()::equals);
            next = issuer(next.get(), left);
        }
        return chain;
    }

    private static Optional<X509Certificate> issuer(X509Certificate of, List<X509Certificate> candidates) {
        return candidates.stream().filter(candidate -> signed(candidate, of)).findFirst();
    }

    private static boolean signed(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    // what the one signs the other must recognise, for every algorithm
    private static boolean belongs(PrivateKey key, X509Certificate certificate) {
        try {
            Signature signature = Signature.getInstance(signatureOf(key.getAlgorithm()));
            signature.initSign(key);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // a key of another kind
            return false;
        }
    }

    private static String signatureOf(String algorithm) {
        return switch (algorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> algorithm;
        };
    }
}
