package io.snapshotcontracts.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts commands of the packaged program by its launcher, each in a folder of its own, as a user does. */
final class Product {

    private static final String LAUNCHER =
            Path.of(System.getProperty("soak.launcher")).toAbsolutePath().toString();
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final Path work;
    private final List<String> prefix;
    private final Map<String, String> environment;

    private Product(Path work, List<String> prefix, Map<String, String> environment) {
        this.work = work;
        this.prefix = prefix;
        this.environment = environment;
    }

    static Product in(Path work) {
        return new Product(work, List.of(), Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    /** The same, started by another command, which has to become what it starts. */
    Product by(String... command) {
        return new Product(work, List.of(command), environment);
    }

    /** The same with no more open files than that. */
    Product withDescriptors(int most) {
        return by("sh", "-c", "ulimit -n " + most + " && exec \"$0\" \"$@\"");
    }

    Product with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Product(work, prefix, all);
    }

    Running start(String... arguments) throws IOException {
        Path folder = folder(arguments[0]);
        List<String> command = new ArrayList<>(prefix);
        command.add(LAUNCHER);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(environment);
        return new Running(builder.start(), folder);
    }

    /** Starts a command that listens, and waits until it says where. */
    Running startServer(String... arguments) throws IOException, InterruptedException {
        Running server = start(arguments);
        server.awaitPort();
        return server;
    }

    /** A proxy that records. */
    Running startProxy(String target, String recording) throws IOException, InterruptedException {
        return startServer("proxy", "--port", "0", "--target", target, "--format", "json", "--record", recording);
    }

    /** Runs a command to its end. */
    Running run(String... arguments) throws IOException, InterruptedException {
        Running command = start(arguments);
        command.awaitExit();
        return command;
    }

    /** A new folder, for what a command writes. */
    Path folder(String name) {
        try {
            return Files.createDirectories(work.resolve(name + "-" + STARTED.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
