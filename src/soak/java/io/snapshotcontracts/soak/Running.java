package io.snapshotcontracts.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One process of the program, and what it writes. */
final class Running implements AutoCloseable {

    private static final Pattern READY =
            Pattern.compile("(?:Stub|Proxy) ready at http://127\\.0\\.0\\.1:([0-9]+)\\b.*\n");
    private static final int LONGEST_SECONDS = 300;

    private final Process process;
    private final Path folder;
    private int port;

    Running(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    void awaitPort() throws IOException, InterruptedException {
        for (long tries = 0; port == 0; tries++) {
            Matcher ready = READY.matcher(out() + err());
            if (ready.find()) {
                port = Integer.parseInt(ready.group(1));
            } else if (!process.isAlive() || tries > LONGEST_SECONDS * 50) {
                close();
                throw new IOException("not ready: " + out() + err());
            } else {
                // polls for the line that a process prints when it is ready
                Thread.sleep(20);
            }
        }
    }

    int port() {
        return port;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path folder() {
        return folder;
    }

    String out() throws IOException {
        return read("out");
    }

    String err() throws IOException {
        return read("err");
    }

    private String read(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
    }

    /** SIGTERM. */
    int terminate() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    /** The most memory that it ever used, as far as was to be seen until it ended. */
    long awaitPeakKib() throws InterruptedException {
        long peak = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, ProcessFigures.residentKib(pid()));
        }
        return peak;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
