package io.snapshotcontracts.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The launcher and the jar in a folder of their own, with the AOT cache of another JDK than that of the build. */
final class CachedProgram {

    private CachedProgram() {}

    /** Makes the cache as README says. */
    static Path make(Path javaHome) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Settings.FOLDER.resolve("aot")).toAbsolutePath();
        for (String file : List.of("snapshot-contracts", "snapshot-contracts.jar")) {
            Files.copy(
                    Settings.JAR.resolveSibling(file),
                    folder.resolve(file),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Command.of(Settings.java(javaHome), "-XX:AOTCacheOutput=" + folder.resolve("snapshot-contracts.aot"))
                .and("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .and("-jar", folder.resolve("snapshot-contracts.jar").toString(), "verify")
                .run();
        return folder;
    }
}
