package io.snapshotcontracts.internal.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of vendors' APIs, as one folder holds it: contracts, what the pages say, known deviations and what
 * the stub adds. Everybody's folder is read by this code, that of the program too. Read at once is what tells which
 * providers there are; interactions are looked at when a run needs them, the other parts when they are asked for.
 */
public final class ContractSet {

    /** Where the class path has the folder that this program carries. */
    public static final String BUNDLED = "io/snapshotcontracts/bundled/contracts";

    private final FolderPlace place;
    private final boolean proven;
    private final List<Contract> contracts;
    private final Map<String, Documentation> documentation;
    private final Map<Subject, Boolean> subjects = new ConcurrentHashMap<>();

    private ContractSet(
            FolderPlace place, boolean proven, List<Contract> contracts, List<Documentation> documentation) {
        this.place = place;
        this.proven = proven;
        this.contracts = List.copyOf(contracts);
        this.documentation = new LinkedHashMap<>();
        documentation.forEach(documented -> this.documentation.put(documented.provider(), documented));
    }

    /** Answers of an operation with a status. */
    private record Subject(String provider, String operationId, int status) {}

    /** A part of the folder that holds a YAML file for each provider. */
    public enum Part {
        DEVIATIONS("deviations"),
        STUB("stub");

        private final String folder;

        Part(String folder) {
            this.folder = folder;
        }

        /** The provider's files of this part in a folder. */
        Map<String, Path> files(Path of) {
            return ProviderFiles.byProvider(of.resolve(folder));
        }

        /** How messages name the file of a provider. */
        public String file(String provider) {
            return folder + "/" + provider + ".yaml";
        }
    }

    /**
     * A folder of files.
     *
     * @throws InvalidContractException where it holds no part, or one that cannot be used
     */
    public static ContractSet of(Path folder) {
        return of(new FolderPlace.Directory(folder), false);
    }

    /**
     * A folder of the class path, be it in a jar.
     *
     * @param prefix its name, with slashes and none at the ends
     * @throws InvalidContractException where it holds no part, or one that cannot be used
     */
    public static ContractSet ofClassPath(String prefix) {
        return of(new FolderPlace.OfClassPath(prefix), false);
    }

    /** The folder that this program carries. */
    public static ContractSet bundled() {
        return of(new FolderPlace.OfClassPath(BUNDLED), true);
    }

    private static ContractSet of(FolderPlace place, boolean proven) {
        return place.read(folder -> {
            ContractSet read = new ContractSet(
                    place,
                    proven,
                    ContractReader.readFolder(folder),
                    Documentation.readFolder(folder.resolve("documentation")));
            FolderCheck.check(folder, read.contractProviders(), read.documentation.keySet());
            return read;
        });
    }

    /** The same documentation, deviations and additions with other contracts, such as a broker's. */
    public ContractSet withContracts(List<Contract> others) {
        return new ContractSet(place, false, others, documentation());
    }

    private Set<String> contractProviders() {
        return contracts.stream().map(Contract::provider).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the providers that some interaction is with, in alphabetical order. */
    public Set<String> providers() {
        return contracts.stream()
                .filter(contract -> !contract.interactions().isEmpty())
                .map(Contract::provider)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the providers whose page is documented, in alphabetical order. */
    public Set<String> documentedProviders() {
        return new TreeSet<>(documentation.keySet());
    }

    /**
     * The same set, for a run that is about what contracts expect.
     *
     * @throws InvalidContractException where it holds no contract with an HTTP interaction
     */
    public ContractSet requireInteractions() {
        if (contracts.isEmpty()) {
            throw new InvalidContractException(place + ": the folder holds no contract (*.json)");
        }
        if (providers().isEmpty()) {
            throw new InvalidContractException(place + ": no file of the folder holds an HTTP interaction");
        }
        return this;
    }

    /**
     * The same set, for a run that is about what pages say.
     *
     * @throws InvalidContractException where it holds no documentation
     */
    public ContractSet requireDocumentation() {
        if (documentation.isEmpty()) {
            throw new InvalidContractException(
                    place + ": the folder holds no documentation (documentation/PROVIDER.openapi.yaml)");
        }
        return this;
    }

    /**
     * All contracts, ready for use.
     *
     * @throws InvalidContractException where an interaction cannot be used
     */
    public List<Contract> contracts() {
        contracts.forEach(Contract::check);
        return contracts;
    }

    /**
     * One provider's contracts, ready for use; those of others need only be readable.
     *
     * @throws InvalidContractException where an interaction cannot be used
     */
    public List<Contract> contractsOf(String provider) {
        List<Contract> found = ofProvider(provider);
        found.forEach(Contract::check);
        return found;
    }

    /**
     * Looks whether what the contracts need can be compared with what the pages say.
     *
     * @param provider whose contracts to look at, null for those of all that are documented
     * @throws InvalidContractException where an interaction cannot be used, or names an operation that is not documented
     */
    public void requireUsable(@Nullable String provider) {
        Set<String> providers = provider == null ? documentedProviders() : Set.of(provider);
        for (String each : providers) {
            Documentation documented = documentationOf(each);
            contractsOf(each).forEach(contract -> contract.interactions().forEach(documented::operationOf));
        }
    }

    private List<Contract> ofProvider(String provider) {
        return contracts.stream()
                .filter(contract -> contract.provider().equals(provider))
                .toList();
    }

    /** What the contracts of some providers hold beside HTTP interactions, each with its file. */
    public List<String> leftOut(Set<String> providers) {
        return contracts.stream()
                .filter(contract -> providers.contains(contract.provider()))
                .flatMap(contract -> contract.leftOut().stream().map(left -> contract.file() + ": " + left))
                .toList();
    }

    /** What the pages say, by the files' names. */
    public List<Documentation> documentation() {
        return List.copyOf(documentation.values());
    }

    /** What the provider's page says; nothing where there is no documentation of it. */
    public Documentation documentationOf(String provider) {
        Documentation documented = documentation.get(provider);
        return documented == null ? Documentation.none(provider) : documented;
    }

    /** Whether an interaction is about such an answer. */
    public boolean areAbout(String provider, String operationId, int status) {
        return subjects.computeIfAbsent(new Subject(provider, operationId, status), this::isSubject);
    }

    private boolean isSubject(Subject subject) {
        Documentation documented = documentationOf(subject.provider());
        return ofProvider(subject.provider()).stream()
                .flatMap(contract -> contract.interactions().stream())
                .anyMatch(interaction -> documented.isAbout(interaction, subject.operationId(), subject.status()));
    }

    /** Whether the build proved that every answer which the pages allow satisfies an interaction, where there is one. */
    public boolean areProven() {
        return proven;
    }

    /** A provider's file of a part; nothing where there is none. */
    public Optional<String> file(Part part, String provider) {
        return place.read(
                folder -> Optional.ofNullable(part.files(folder).get(provider)).map(ContractSet::text));
    }

    /** The text of a file of the folder, for people who are pointed at it; nothing where it cannot be read. */
    public Optional<String> text(String file) {
        return place.read(folder -> {
            try {
                return Optional.of(Files.readString(folder.resolve(file), UTF_8));
            } catch (IOException | InvalidPathException e) {
                return Optional.empty();
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new InvalidContractException(file + ": the file cannot be read as UTF-8 text: " + e.getMessage(), e);
        }
    }
}
