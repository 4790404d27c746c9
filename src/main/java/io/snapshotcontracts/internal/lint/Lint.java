package io.snapshotcontracts.internal.lint;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.FolderScan;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.internal.judge.DocumentationCheck;
import io.snapshotcontracts.internal.judge.RequestLens;
import io.snapshotcontracts.internal.mapping.StubFolder;
import io.snapshotcontracts.internal.mapping.StubRequests;
import io.snapshotcontracts.result.LintResult;
import io.snapshotcontracts.result.Remark;
import io.snapshotcontracts.result.Remark.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at a whole folder. */
public final class Lint {

    private final Path path;
    private final FolderScan folder;
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<Operation> used = new HashSet<>();

    private Lint(Path path, FolderScan folder) {
        this.path = path;
        this.folder = folder;
    }

    /**
     * What there is to say of a folder.
     *
     * @throws io.snapshotcontracts.internal.contract.InvalidContractException where there is no such folder, or it is empty
     */
    public static LintResult of(Path folder) {
        FolderScan scan = FolderScan.of(folder);
        Lint lint = new Lint(folder, scan);
        lint.look();
        if (scan.problems().isEmpty()) {
            lint.lookAtWhatIsBeside(folder);
        }
        int interactions = scan.contracts().stream()
                .mapToInt(contract -> contract.interactions().size())
                .sum();
        return new LintResult(
                folder.toString(),
                scan.contracts().size(),
                interactions,
                scan.documentation().size(),
                List.copyOf(new LinkedHashSet<>(lint.remarks)));
    }

    private void look() {
        folder.problems()
                .forEach(problem ->
                        remarks.add(Located.of(Kind.REFUSED, relative(String.valueOf(problem.getMessage())), null)));
        Map<String, InteractionLint> pages = new LinkedHashMap<>();
        folder.documentation().forEach(page -> pages.put(page.provider(), new InteractionLint(page)));
        for (Contract contract : folder.contracts()) {
            lookAt(contract, pages.get(contract.provider()));
        }
        folder.documentation().forEach(this::lookAt);
        requests();
        samePaths();
    }

    /** The message with its file as the folder holds it. */
    private String relative(String message) {
        if (message.startsWith(path + ": ")) {
            return "." + message.substring(path.toString().length());
        }
        String below = path + path.getFileSystem().getSeparator();
        return message.startsWith(below) ? message.substring(below.length()) : message;
    }

    private void lookAt(Contract contract, @Nullable InteractionLint page) {
        contract.leftOut()
                .forEach(left -> note(contract.file(), "", "is no HTTP interaction, and no command uses it: " + left));
        if (page == null) {
            note(
                    contract.file(),
                    "/provider/name",
                    "there is no documentation of '" + contract.provider() + "'; the contract alone is judged by");
            return;
        }
        contract.interactions()
                .forEach(interaction -> page.look(interaction, remarks).ifPresent(used::add));
    }

    private void lookAt(Documentation page) {
        DocumentationCheck answers = new DocumentationCheck(page);
        RequestLens requests = new RequestLens(page);
        for (Operation operation : page.operations()) {
            Kind kind = used.contains(operation) ? Kind.REFUSED : Kind.NOTE;
            answers.problem(operation).ifPresent(problem -> remarks.add(Located.of(kind, problem, null)));
            requests.problem(operation).ifPresent(problem -> remarks.add(Located.of(Kind.NOTE, problem, null)));
        }
        StubRequests.notLookedAt(page).forEach(note -> remarks.add(Located.of(Kind.NOTE, note, null)));
        page.openApi()
                .brokenPaths()
                .values()
                .forEach(problem -> remarks.add(Located.of(Kind.NOTE, "documentation/" + problem.getMessage(), null)));
    }

    private void lookAtWhatIsBeside(Path path) {
        try {
            ContractSet contracts = ContractSet.of(path);
            KnownDeviations.check(contracts);
            StubFolder.problems(contracts).forEach(problem -> remarks.add(Located.of(Kind.REFUSED, problem, null)));
        } catch (InvalidContractException e) {
            remarks.add(Located.of(Kind.REFUSED, String.valueOf(e.getMessage()), null));
        }
    }

    private void requests() {
        StubRequests requests = StubRequests.of(folder.contracts());
        for (StubRequests.Clash clash : requests.clashes()) {
            Interaction one = clash.one();
            remarks.add(new Remark(
                    Kind.FINDING,
                    one.file(),
                    one.place() + "/request",
                    one.description(),
                    "a stub cannot tell this request from that of "
                            + clash.other().name() + " (" + clash.request()
                            + "); give each its own identifier in the path",
                    null));
        }
        requests.refused()
                .forEach((interaction, problem) -> remarks.add(Located.of(Kind.NOTE, problem, interaction.description())
                        .saying("no mapping can be made of this, so that no stub serves it: ")));
    }

    /** Who judges or serves a request by its path alone cannot know whose it is. */
    private void samePaths() {
        Map<String, Documentation> known = new LinkedHashMap<>();
        for (Documentation page : folder.documentation()) {
            Set<String> own = new HashSet<>();
            for (Operation operation : page.operations()) {
                String shape =
                        operation.method() + " " + operation.pathTemplate().replaceAll("\\{[^{}]*}", "{}");
                Documentation other = own.add(shape) ? known.putIfAbsent(shape, page) : null;
                if (other != null) {
                    note(
                            "documentation/" + page.file(),
                            operation.openApi().node().pointer().toString(),
                            "documentation/" + other.file()
                                    + " has the same method and path, so that a request does not"
                                    + " say which provider it is for; --provider does");
                }
            }
        }
    }

    private void note(String file, String place, String message) {
        remarks.add(new Remark(Kind.NOTE, file, place, null, message, null));
    }
}
