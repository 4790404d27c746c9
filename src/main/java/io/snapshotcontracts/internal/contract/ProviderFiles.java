package io.snapshotcontracts.internal.contract;

import io.snapshotcontracts.internal.http.PercentEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder, and those that are called {@code PROVIDER.yaml}. */
final class ProviderFiles {

    private static final String ENDING = ".yaml";

    private ProviderFiles() {}

    /** The plain files of a folder by name; none where there is no such folder. */
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new InvalidContractException(folder + ": the folder cannot be read: " + e.getMessage(), e);
        }
    }

    /** The files of a folder by the provider's name, which a file's name holds percent-encoded where it must. */
    static Map<String, Path> byProvider(Path folder) {
        Map<String, Path> files = new TreeMap<>();
        for (Path file : in(folder)) {
            String name = nameOf(file);
            if (name.endsWith(ENDING)) {
                String provider = PercentEncoding.decode(name.substring(0, name.length() - ENDING.length()));
                Path other = files.put(provider, file);
                if (other != null) {
                    throw new InvalidContractException(folder + ": two files are about the provider '" + provider
                            + "', " + nameOf(other) + " and " + name);
                }
            }
        }
        return files;
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
