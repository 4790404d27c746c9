package io.snapshotcontracts.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process holds, from {@code /proc}.
 *
 * @param residentKib memory in use, the JVM's own included
 */
record ProcessFigures(long nanos, long residentKib, long threads, long descriptors) {

    static ProcessFigures of(long pid) throws IOException {
        Path folder = Path.of("/proc", Long.toString(pid));
        long resident = 0;
        long threads = 0;
        for (String line : Files.readAllLines(folder.resolve("status"))) {
            if (line.startsWith("VmRSS:")) {
                resident = number(line);
            } else if (line.startsWith("Threads:")) {
                threads = number(line);
            }
        }
        try (Stream<Path> open = Files.list(folder.resolve("fd"))) {
            return new ProcessFigures(System.nanoTime(), resident, threads, open.count());
        }
    }

    /** 0 where the process has just ended. */
    static long residentKib(long pid) {
        try {
            return of(pid).residentKib();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
}
