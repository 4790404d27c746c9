package com.example.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** This team's own implementation holds the contract and GitHub's page, which the program asks it about. */
class ReleaseServerTest {

    @Test
    void everyInteractionIsVerified() throws Exception {
        try (ReleaseServer server = new ReleaseServer()) {
            Process verify = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            System.getProperty("snapshot-contracts.jar"),
                            "verify",
                            "--contracts",
                            "contracts",
                            "--provider",
                            "github",
                            "--url",
                            server.url().toString())
                    .redirectErrorStream(true)
                    .start();
            String report = new String(verify.getInputStream().readAllBytes(), UTF_8);

            assertThat(verify.waitFor()).as(report).isZero();
            assertThat(report).contains("VERIFIED  4 of 4 interactions verified");
        }
    }
}
