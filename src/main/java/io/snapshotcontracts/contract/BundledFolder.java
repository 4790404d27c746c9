package io.snapshotcontracts.contract;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** A folder that the program carries, in its jar or among its class files. */
public final class BundledFolder {

    private BundledFolder() {}

    /** What a reader makes of the folder, which is there for as long as it reads. */
    public static <T> T read(String name, Function<Path, T> reader) {
        URL url = BundledFolder.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new InvalidContractException("this program was built without its " + name);
        }
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return reader.apply(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return reader.apply(jar.getPath(name));
            }
        } catch (IOException | URISyntaxException e) {
            throw new InvalidContractException("the " + name + " in " + url + " cannot be read: " + e.getMessage(), e);
        }
    }
}
