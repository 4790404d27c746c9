package io.snapshotcontracts.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What broke, one input for each cause, at its smallest. */
final class FuzzFindings {

    /** More than what each run is bounded by. */
    private static final Duration SLOW = Duration.ofSeconds(13);

    private static final int FRAMES = 3;

    private final FuzzTarget target;
    private final Path folder;
    private final Set<String> known = new HashSet<>();

    FuzzFindings(FuzzTarget target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    void run(byte[] input) {
        try {
            Files.createDirectories(folder);
            // where the process has to be ended, this is the input that it hung at
            Files.write(folder.resolve("current"), input);
            Throwable thrown = thrown(input);
            if (thrown != null && known.add(cause(thrown))) {
                String cause = cause(thrown);
                byte[] smallest = new Minimiser(shorter -> cause.equals(causeOf(shorter))).minimised(input);
                save(smallest, thrown);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(byte[] input, Throwable thrown) throws IOException {
        String name = "finding-" + Integer.toHexString(cause(thrown).hashCode());
        Files.write(folder.resolve(name + ".input"), input);
        String trace = thrown + "\n"
                + Arrays.stream(thrown.getStackTrace())
                        .limit(40)
                        .map(frame -> "    at " + frame + "\n")
                        .collect(Collectors.joining());
        Files.writeString(folder.resolve(name + ".txt"), trace, StandardCharsets.UTF_8);
    }

    private @Nullable String causeOf(byte[] input) {
        Throwable thrown = thrown(input);
        return thrown == null ? null : cause(thrown);
    }

    private @Nullable Throwable thrown(byte[] input) {
        long started = System.nanoTime();
        try {
            target.run(input);
        } catch (Throwable e) {
            return e;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        return took.compareTo(SLOW) > 0 ? new AssertionError("slow: more than " + SLOW) : null;
    }

    /** The class and the innermost frames of this program, of a stack trace in the message too. */
    private static String cause(Throwable thrown) {
        List<String> lines = List.of((thrown + "\n"
                        + Arrays.stream(thrown.getStackTrace())
                                .map(frame -> "at " + frame)
                                .collect(Collectors.joining("\n")))
                .split("\n", -1));
        String own = lines.stream()
                .filter(line -> line.strip().startsWith("at io.snapshotcontracts.") && !line.contains(".fuzz."))
                .limit(FRAMES)
                .map(line -> line.replaceAll("lambda\\$|\\d+\\)|@.*", ""))
                .collect(Collectors.joining(" "));
        String kind = lines.get(0).replaceAll("[:'\"].*", "");
        return kind + own + (own.isEmpty() ? lines.get(0).replaceAll("[0-9]+|'[^']*'|\"[^\"]*\"", "") : "");
    }
}
