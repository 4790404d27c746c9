package io.snapshotcontracts.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Keys and certificates that the JDK's keytool makes, in a folder. */
record Identities(Path folder) {

    static final char[] PASSWORD = "changeit".toCharArray();

    /** A key and its certificate, as NAME.pem, NAME.key and NAME.p12. */
    void identity(String name, String san, String... more) throws Exception {
        keytool(name, "it", san, more);
        KeyStore store = store(name);
        pem(name + ".pem", "CERTIFICATE", store.getCertificate("it").getEncoded());
        pem(name + ".key", "PRIVATE KEY", store.getKey("it", PASSWORD).getEncoded());
    }

    void keytool(String file, String alias, String extension, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + file + " " + alias,
                "-ext",
                extension,
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                folder.resolve(file + ".p12").toString()));
        command.addAll(List.of(more));
        if (!command.contains("-keyalg")) {
            command.addAll(List.of("-keyalg", "EC"));
        }
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    KeyStore store(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    void pem(String file, String what, byte[] content) throws Exception {
        String base64 = Base64.getMimeEncoder().encodeToString(content);
        Files.writeString(
                folder.resolve(file), "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
    }
}
