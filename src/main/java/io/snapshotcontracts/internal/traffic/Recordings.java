package io.snapshotcontracts.internal.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The files of one run, all of which are looked at before the first is judged. */
final class Recordings implements AutoCloseable {

    /** Names of standard input: what a process finds there can be read once, under any name. */
    private static final Set<String> STANDARD_INPUT = Set.of("-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0");

    private final List<String> names;
    private final EntryReader reader;
    private final Map<String, Recording> kept = new HashMap<>();

    private Recordings(List<String> names, EntryReader reader) {
        this.names = names;
        this.reader = reader;
    }

    /**
     * Looks at the beginning of each file.
     *
     * @throws InvalidTrafficException where one cannot be used
     */
    static Recordings open(List<String> names, InputStream standardInput, EntryReader reader) {
        Recordings recordings = new Recordings(List.copyOf(names), reader);
        try {
            Set<String> seen = new HashSet<>();
            for (String name : recordings.names) {
                if (!seen.add(identity(name))) {
                    throw new InvalidTrafficException(
                            source(name), "this recording is named twice; its exchanges would count twice");
                }
                recordings.look(name, standardInput);
            }
        } catch (InvalidTrafficException e) {
            recordings.close();
            throw e;
        }
        return recordings;
    }

    private static String identity(String name) {
        if (STANDARD_INPUT.contains(name)) {
            return "-";
        }
        try {
            return Path.of(name).toRealPath().toString();
        } catch (IOException e) {
            // a pipe has no path, and what is missing is named in its turn
            return name;
        }
    }

    private void look(String name, InputStream standardInput) {
        if (STANDARD_INPUT.contains(name)) {
            kept.put(name, Recording.of(source(name), standardInput, reader));
            return;
        }
        Recording recording = Recording.open(Path.of(name), reader);
        if (Files.isRegularFile(Path.of(name))) {
            // opened again when its turn comes; there can be more of them than a process may hold open
            recording.close();
        } else {
            kept.put(name, recording);
        }
    }

    void forEach(Consumer<Recording> action) {
        for (String name : names) {
            Recording recording = kept.containsKey(name) ? kept.get(name) : Recording.open(Path.of(name), reader);
            try (recording) {
                action.accept(recording);
            }
        }
    }

    @Override
    public void close() {
        kept.values().forEach(Recording::close);
    }

    /** The names under which results say where they come from. */
    static List<String> sources(List<String> names) {
        List<String> sources = new ArrayList<>();
        names.forEach(name -> sources.add(source(name)));
        return sources;
    }

    private static String source(String name) {
        return name.equals("-") ? "standard input" : Path.of(name).toString();
    }
}
