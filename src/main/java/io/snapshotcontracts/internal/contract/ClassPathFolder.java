package io.snapshotcontracts.internal.contract;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.function.Function;

/** A folder of the class path, in a jar or among class files. */
public final class ClassPathFolder {

    private ClassPathFolder() {}

    /** What a reader makes of the folder, which is there for as long as it reads. */
    public static <T> T read(String name, Function<Path, T> reader) {
        URL url = ClassPathFolder.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new InvalidContractException("the class path holds no folder " + name);
        }
        return read(url, name, reader);
    }

    static <T> T read(URL url, String name, Function<Path, T> reader) {
        try {
            if (!(url.openConnection() instanceof JarURLConnection connection)) {
                return reader.apply(Path.of(url.toURI()));
            }
            URI jar = connection.getJarFileURL().toURI();
            // opened by its path it belongs to this call alone; by its address there is one for all, and a second
            // thread would be refused it or would find it closed
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
                return reader.apply(files.getPath(name));
            }
        } catch (IOException | URISyntaxException e) {
            throw new InvalidContractException("the " + name + " in " + url + " cannot be read: " + e.getMessage(), e);
        }
    }
}
