package io.snapshotcontracts.internal.contract;

import io.snapshotcontracts.internal.text.Nearest;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Refuses a folder whose parts do not belong together: a file that is never read would be taken for one that is. */
final class FolderCheck {

    private FolderCheck() {}

    /**
     * Looks at the names of the folder's files.
     *
     * @param contracts the providers of its contracts
     * @param documentation those that are documented
     */
    static void check(Path folder, Set<String> contracts, Set<String> documentation) {
        Path pages = folder.resolve("documentation");
        Set<String> undocumented = new TreeSet<>(contracts);
        undocumented.removeAll(documentation);
        DocumentationFiles.checkNames(pages, undocumented);
        if (!contracts.isEmpty() && !documentation.isEmpty() && undocumented.equals(contracts)) {
            throw new InvalidContractException(folder + ": the contracts are with " + quoted(contracts)
                    + ", but the documentation is about " + quoted(documentation)
                    + "; name its file after the contracts' provider");
        }
        Set<String> known = new TreeSet<>(contracts);
        known.addAll(documentation);
        boolean hasOthers = false;
        for (ContractSet.Part part : ContractSet.Part.values()) {
            Set<String> providers = part.files(folder).keySet();
            hasOthers |= !providers.isEmpty();
            for (String provider : known.isEmpty() ? Set.<String>of() : providers) {
                if (!known.contains(provider)) {
                    throw new InvalidContractException(
                            part.file(provider) + ": neither contracts nor documentation name a provider '" + provider
                                    + "', only: " + String.join(", ", known) + Nearest.hint(provider, known));
                }
            }
        }
        if (known.isEmpty() && !hasOthers) {
            throw new InvalidContractException(folder + ": the folder holds neither contracts (*.json) nor"
                    + " documentation (documentation/PROVIDER.openapi.yaml)");
        }
    }

    private static String quoted(Set<String> names) {
        return "'" + String.join("', '", names) + "'";
    }
}
