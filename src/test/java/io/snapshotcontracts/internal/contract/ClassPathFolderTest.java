package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathFolderTest {

    @TempDir
    private Path folder;

    private URI jar;
    private URL bundled;

    @BeforeEach
    void makeJar() throws IOException {
        jar = URI.create("jar:" + folder.resolve("a program.jar").toUri());
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.writeString(Files.createDirectory(files.getPath("contracts")).resolve("a.json"), "{}");
        }
        bundled = new URL(jar + "!/contracts");
    }

    @Test
    void twoThreadsReadTheJarAtTheSameTime() throws Exception {
        CyclicBarrier bothAreIn = new CyclicBarrier(2);
        CyclicBarrier oneIsOut = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> first = threads.submit(() -> {
                String text = ClassPathFolder.read(bundled, "contracts", path -> met(bothAreIn, () -> text(path)));
                oneIsOut.await(20, TimeUnit.SECONDS);
                return text;
            });
            Future<String> second = threads.submit(() -> ClassPathFolder.read(
                    bundled, "contracts", path -> met(bothAreIn, () -> met(oneIsOut, () -> text(path)))));

            assertThat(List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS)))
                    .containsOnly("{}");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void jarThatAnotherProgramPartHasOpenIsReadAndStaysOpen() throws IOException {
        try (FileSystem others = FileSystems.newFileSystem(jar, Map.of())) {
            assertThat(ClassPathFolder.read(bundled, "contracts", ClassPathFolderTest::text))
                    .isEqualTo("{}");
            assertThat(others.isOpen()).isTrue();
        }
    }

    @Test
    void folderAmongClassFilesIsReadWhereItLies() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("contracts and more"));
        Files.writeString(plain.resolve("a.json"), "[]");

        assertThat(ClassPathFolder.read(plain.toUri().toURL(), "contracts and more", ClassPathFolderTest::text))
                .isEqualTo("[]");
    }

    @Test
    void folderThatIsMissingIsNamed() {
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> ClassPathFolder.read("no-such-folder", path -> path))
                .withMessage("the class path holds no folder no-such-folder");
    }

    private static <T> T met(CyclicBarrier barrier, Callable<T> then) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
            return then.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path contracts) {
        try {
            return Files.readString(contracts.resolve("a.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
