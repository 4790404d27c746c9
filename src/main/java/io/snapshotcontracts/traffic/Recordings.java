package io.snapshotcontracts.traffic;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The files of one run, all of which are looked at before the first is judged. */
final class Recordings implements AutoCloseable {

    /** What stands for standard input among the files. */
    private static final String STANDARD_INPUT = "-";

    private final List<String> names;
    private final long maxBodyBytes;
    private final Map<String, Recording> kept = new HashMap<>();

    private Recordings(List<String> names, long maxBodyBytes) {
        this.names = names;
        this.maxBodyBytes = maxBodyBytes;
    }

    /**
     * Looks at the beginning of each file.
     *
     * @throws InvalidTrafficException where one cannot be used
     */
    static Recordings open(List<String> names, InputStream standardInput, long maxBodyBytes) {
        Recordings recordings = new Recordings(List.copyOf(names), maxBodyBytes);
        try {
            for (String name : recordings.names) {
                recordings.look(name, standardInput);
            }
        } catch (InvalidTrafficException e) {
            recordings.close();
            throw e;
        }
        return recordings;
    }

    private void look(String name, InputStream standardInput) {
        boolean standard = name.equals(STANDARD_INPUT);
        Recording recording = standard
                ? Recording.of("standard input", standardInput, maxBodyBytes)
                : Recording.open(Path.of(name), maxBodyBytes);
        if (!standard && Files.isRegularFile(Path.of(name))) {
            // opened again when its turn comes; there can be more of them than a process may hold open
            recording.close();
        } else {
            kept.put(name, recording);
        }
    }

    void forEach(Consumer<Recording> action) {
        for (String name : names) {
            Recording recording = kept.containsKey(name) ? kept.get(name) : Recording.open(Path.of(name), maxBodyBytes);
            try (recording) {
                action.accept(recording);
            }
        }
    }

    @Override
    public void close() {
        kept.values().forEach(Recording::close);
    }

    /** The names under which results tell where they come from. */
    static List<String> sources(List<String> names) {
        List<String> sources = new ArrayList<>();
        for (String name : names) {
            sources.add(
                    name.equals(STANDARD_INPUT)
                            ? "standard input"
                            : Path.of(name).toString());
        }
        return sources;
    }
}
