package io.snapshotcontracts.benchmark;

import java.nio.file.Path;

/**
 * One way to serve a folder of mappings.
 *
 * @param command all but the port
 */
record StubKind(String name, Command command) {

    private static final String BUNDLED = "wiremock-mappings";
    private static final String SAME_FLAGS = "-XX:+UseSerialGC";

    static StubKind launcher() {
        return new StubKind("launcher", Command.launcher("stub"));
    }

    /** The launcher of another folder than the build's. */
    static StubKind launcherIn(Path folder) {
        return new StubKind(
                "launcher", Command.of(folder.resolve("snapshot-contracts").toString(), "stub"));
    }

    static StubKind launcher(Path mappings) {
        return new StubKind("launcher", Command.launcher("stub", "--mappings", mappings.toString()));
    }

    static StubKind plainJar() {
        return new StubKind("`java -jar`", Command.plainJar("stub"));
    }

    static StubKind stock() {
        return stock(Path.of(BUNDLED), Settings.JAVA_HOME);
    }

    static StubKind stock(Path mappings, Path javaHome) {
        return new StubKind(
                Peers.STOCK,
                Command.of(Settings.java(javaHome), "-jar", Settings.STOCK.toString(), "--root-dir")
                        .and(mappings.toString()));
    }

    /** Ours with the front, from the same class path and without the archive, as what it is held against has none. */
    static StubKind withFront() {
        return new StubKind("with its front", onTheClassPath("io.snapshotcontracts.internal.cli.Main", "stub"));
    }

    static StubKind withoutFront() {
        return new StubKind(
                "without its front", onTheClassPath("io.snapshotcontracts.internal.stub.WithoutFront", BUNDLED));
    }

    /** The same with another JDK. */
    StubKind by(Path javaHome) {
        return new StubKind(name, command.with("JAVA_HOME", javaHome.toString()));
    }

    private static Command onTheClassPath(String main, String argument) {
        return Command.of(Settings.java(Settings.JAVA_HOME), SAME_FLAGS)
                .and("-cp", System.getProperty("java.class.path"), main, argument);
    }
}
