package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.accept.Accepted;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.result.AcceptanceNotice;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which findings the user accepts. */
final class AcceptedOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec command;

    @Option(
            names = "--accepted",
            paramLabel = "FILE",
            description = "YAML list of findings that are accepted for a time.")
    private @Nullable Path file;

    /** The file held against what it is about, before anything is sent; nothing where none is named. */
    Optional<Accepted> read(ContractSet contracts, LocalDate today) {
        if (file != null && file.toString().isEmpty()) {
            throw new ParameterException(command.commandLine(), "--accepted must not be empty");
        }
        return Optional.ofNullable(file).map(named -> Accepted.read(named, contracts, today));
    }

    /** For results that have no place for them. */
    static void print(List<AcceptanceNotice> notices, PrintWriter err) {
        notices.forEach(err::println);
    }
}
