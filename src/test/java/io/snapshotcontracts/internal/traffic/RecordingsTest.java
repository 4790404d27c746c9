package io.snapshotcontracts.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RecordingsTest {

    private static final byte[] ONE = Har.of(Har.get(200, Har.json(Har.LEGAL)));

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no named pipes that are files")
    void pipeIsReadOnceFromItsFirstByteToItsLast() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Path> writer = CompletableFuture.supplyAsync(() -> write(pipe));

        assertThat(entries(List.of(pipe.toString()), InputStream.nullInputStream()))
                .isEqualTo(1);
        assertThat(writer.join()).isEqualTo(pipe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"})
    void standardInputHasSeveralNames(String name) {
        assertThat(entries(List.of(name), new ByteArrayInputStream(ONE))).isEqualTo(1);
    }

    @Test
    void oneRecordingUnderTwoNamesWouldCountTwice() throws IOException {
        Path file = Files.write(folder.resolve("a.har"), ONE);
        String other = folder.resolve("x").resolve("..").resolve("a.har").toString();
        Files.createDirectory(folder.resolve("x"));

        for (List<String> names : List.of(List.of("-", "/dev/stdin"), List.of(file.toString(), other))) {
            assertThatThrownBy(() -> entries(names, new ByteArrayInputStream(ONE)))
                    .isInstanceOf(InvalidTrafficException.class)
                    .hasMessage(names.get(1) + ": this recording is named twice; its exchanges would count twice");
        }
    }

    private static Path write(Path pipe) {
        try {
            return Files.write(pipe, ONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int entries(List<String> names, InputStream standardInput) {
        List<Entry> entries = new ArrayList<>();
        try (Recordings recordings = Recordings.open(names, standardInput, new EntryReader(1_000))) {
            recordings.forEach(recording -> {
                for (Entry entry = recording.next(); entry != null; entry = recording.next()) {
                    entries.add(entry);
                }
            });
        }
        return entries.size();
    }
}
