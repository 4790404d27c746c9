package io.snapshotcontracts.internal.contract;

import io.snapshotcontracts.internal.http.PercentEncoding;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The files {@code PROVIDER.openapi.yaml} (or {@code .yml}, {@code .json}) of a folder. */
final class DocumentationFiles {

    private static final List<String> ENDINGS = List.of(".openapi.yaml", ".openapi.yml", ".openapi.json");
    private static final List<String> NEAR_ENDINGS = List.of(".yaml", ".yml", ".json");

    /** What some operating system allows in no file's name, and the sign of the encoding itself. */
    private static final String NOT_IN_NAMES = "/\\:*?\"<>|%";

    private DocumentationFiles() {}

    /** The usual name of a provider's file. */
    static String name(String provider) {
        return provider + ENDINGS.get(0);
    }

    /** All names that a provider's file may have, the usual one first; what no file's name can hold is encoded. */
    static List<String> names(String provider) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < provider.length(); i++) {
            char c = provider.charAt(i);
            if (c >= ' ' && NOT_IN_NAMES.indexOf(c) < 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return ENDINGS.stream().map(ending -> encoded + ending).toList();
    }

    static List<Documentation> readFolder(Path folder) {
        return readFolder(folder, problem -> {
            throw problem;
        });
    }

    /** @param problems gets what is wrong with a file, which is then left out */
    static List<Documentation> readFolder(Path folder, Consumer<InvalidContractException> problems) {
        List<Documentation> read = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        for (Path file : ProviderFiles.in(folder)) {
            String name = ProviderFiles.nameOf(file);
            Optional<String> provider = provider(name);
            if (provider.isPresent()) {
                String other = files.putIfAbsent(provider.get(), name);
                if (other != null) {
                    problems.accept(new InvalidContractException(folder + ": two files document the provider '"
                            + provider.get() + "', " + other + " and " + name));
                    continue;
                }
                try {
                    read.add(Documentation.of(provider.get(), () -> OpenApiDocument.read(file)));
                } catch (InvalidContractException e) {
                    problems.accept(e);
                }
            }
        }
        return List.copyOf(read);
    }

    /**
     * Refuses a folder that holds a file which seems to be an undocumented provider's and is not read for its name: judging
     * without it would promise an unchecked judgement.
     */
    static void checkNames(Path folder, Iterable<String> undocumented) {
        for (Path file : ProviderFiles.in(folder)) {
            String name = ProviderFiles.nameOf(file);
            for (String provider : undocumented) {
                if (provider(name).isPresent()
                        ? provider(name).get().equalsIgnoreCase(provider)
                        : seemsToBe(name, provider)) {
                    throw new InvalidContractException("documentation/" + name + ": the documentation of '" + provider
                            + "' is read only from a file " + name(provider));
                }
            }
        }
    }

    private static boolean seemsToBe(String file, String provider) {
        return Stream.concat(ENDINGS.stream(), NEAR_ENDINGS.stream())
                .anyMatch(ending -> file.equalsIgnoreCase(provider + ending));
    }

    /** The provider's name, which the file's name holds percent-encoded where it must. */
    private static Optional<String> provider(String file) {
        return ENDINGS.stream()
                .filter(ending -> file.endsWith(ending) && file.length() > ending.length())
                .map(ending -> PercentEncoding.decode(file.substring(0, file.length() - ending.length())))
                .findFirst();
    }
}
