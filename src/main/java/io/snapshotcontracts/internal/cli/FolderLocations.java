package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.report.Location;
import io.snapshotcontracts.internal.report.Locations;
import io.snapshotcontracts.internal.yaml.SourceLines;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a folder's contracts and documentation; a file is read when the first finding points at it. */
final class FolderLocations implements Locations {

    private static final Pattern SOURCE = Pattern.compile("(.*), interaction ([0-9]+)", Pattern.DOTALL);

    /** The end of a rule: the file, and the place in it. */
    private static final Pattern ORIGIN = Pattern.compile("\\(([^():]+): (.*)\\)", Pattern.DOTALL);

    private static final String DOCUMENTATION = "documentation/";

    private final ContractSet contracts;
    private final String base;
    private final Map<String, Optional<SourceLines>> files = new HashMap<>();

    /** @param folder null for the folder that the program carries, which its repository calls {@code contracts} */
    FolderLocations(ContractSet contracts, @Nullable Path folder) {
        this.contracts = contracts;
        this.base = folder == null ? "contracts" : Location.shown(folder);
    }

    @Override
    public Optional<Location> ofInteraction(String source) {
        Matcher matcher = SOURCE.matcher(source);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(matcher.group(2)) - 1;
        return location(matcher.group(1), lines -> lines.at("/interactions/" + index + "/description"));
    }

    @Override
    public Optional<Location> ofDocumentation(
            String provider, String operation, @Nullable Integer status, String rule) {
        Documentation documentation = contracts.documentationOf(provider);
        if (!documentation.isThere()) {
            return Optional.empty();
        }
        Matcher origin = ORIGIN.matcher(rule);
        while (origin.find()) {
            String part = origin.group(2);
            Optional<Location> found = location(
                    DOCUMENTATION + origin.group(1),
                    lines -> part.startsWith("at /") ? lines.at(part.substring(3)) : lines.ofValue(part));
            if (found.isPresent() && found.get().line() > 0) {
                return found;
            }
        }
        String pointer = documentation
                .operation(operation)
                .map(documented -> documented.pointerTo(status == null ? 0 : status))
                .orElse("");
        return location(DOCUMENTATION + documentation.file(), lines -> lines.at(pointer));
    }

    private Optional<Location> location(String file, Function<SourceLines, OptionalInt> line) {
        return files.computeIfAbsent(file, this::read)
                .map(lines -> new Location(base + "/" + file, line.apply(lines).orElse(0)));
    }

    private Optional<SourceLines> read(String file) {
        return contracts.text(file).map(text -> SourceLines.of(text, file.endsWith(".json"), "x-source"));
    }
}
