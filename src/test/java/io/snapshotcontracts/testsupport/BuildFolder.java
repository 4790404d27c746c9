package io.snapshotcontracts.testsupport;

import java.nio.file.Path;

/** Where this build writes: the checkout may be read-only. */
public final class BuildFolder {

    private BuildFolder() {}

    public static Path resolve(String name) {
        return Path.of(System.getProperty("build.folder", "target")).resolve(name);
    }
}
