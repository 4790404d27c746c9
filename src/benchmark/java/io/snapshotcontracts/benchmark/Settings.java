package io.snapshotcontracts.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The settings of a run, from system properties and the environment. */
final class Settings {

    static final Path JAR = Path.of(System.getProperty("contracts.jar", "target/snapshot-contracts.jar"));
    static final String LAUNCHER = JAR.resolveSibling("snapshot-contracts").toString();
    static final Path FOLDER = Path.of(System.getProperty("benchmark.folder", "target/benchmark"));
    static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    static final Path STOCK = FOLDER.resolve("wiremock-standalone.jar");

    /** What a table of medians is made of. */
    private static final int ROUNDS = 5;

    private static final double SCALE = Double.parseDouble(System.getProperty("benchmark.scale", "1"));

    private Settings() {}

    /** Whether the sizes are those that are published; others try the code and publish nothing. */
    static boolean isWhole() {
        return SCALE == 1;
    }

    static int rounds() {
        return isWhole() ? ROUNDS : 1;
    }

    static int scaled(int size) {
        return Math.max(1, (int) (size * SCALE));
    }

    static String java(Path home) {
        return home.resolve("bin").resolve("java").toString();
    }

    /** A JDK 25, from {@code -Dbenchmark.java25=HOME} or the environment variable {@code JAVA_25_HOME}. */
    static Optional<Path> java25() {
        return given("benchmark.java25", "JAVA_25_HOME");
    }

    /** GitHub's description of its API, from {@code -Dbenchmark.github=FILE} or {@code GITHUB_OPENAPI}. */
    static Optional<Path> github() {
        return given("benchmark.github", "GITHUB_OPENAPI");
    }

    private static Optional<Path> given(String property, String variable) {
        String value = System.getProperty(property, "");
        return Optional.of(value.isBlank() ? System.getenv().getOrDefault(variable, "") : value)
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::exists);
    }
}
