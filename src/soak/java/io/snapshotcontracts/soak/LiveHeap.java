package io.snapshotcontracts.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Live objects of another JVM; it collects all others first. */
final class LiveHeap {

    private LiveHeap() {}

    static long kib(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        long bytes = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(jcmd.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("Total")) {
                    bytes = Long.parseLong(line.strip().split("\\s+", -1)[2]);
                }
            }
        }
        jcmd.waitFor();
        return bytes / 1024;
    }
}
