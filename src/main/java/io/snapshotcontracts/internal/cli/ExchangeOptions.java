package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.report.Theme;
import io.snapshotcontracts.internal.report.TrafficReport;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which exchanges are judged, and in which form the results are printed. */
final class ExchangeOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec command;

    @Option(names = "--provider", paramLabel = "NAME", description = "Judge this provider's exchanges only.")
    private @Nullable String provider;

    @Option(names = "--requests", description = "Judge requests too (findings of the lens request).")
    private boolean requests;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "json is one object a line (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(names = "--ascii", description = "Draw with ASCII characters only.")
    private boolean ascii;

    @Option(names = "--verbose", description = "Show the stack trace of a defect.")
    private boolean verbose;

    /** Refuses a provider that the folder does not document. */
    void checkProvider(ContractSet contracts) {
        Set<String> known = contracts.documentedProviders();
        if (provider != null && !known.contains(provider)) {
            throw new ParameterException(
                    command.commandLine(), TargetOptions.unknown("there is no documented provider", provider, known));
        }
    }

    /** The provider whose exchanges alone are judged, null for all. */
    @Nullable
    String provider() {
        return provider;
    }

    boolean requests() {
        return requests;
    }

    boolean areJson() {
        return format == Format.JSON;
    }

    boolean verbose() {
        return verbose;
    }

    Theme theme(Shell shell) {
        return shell.theme(ascii);
    }

    TrafficReport report(Shell shell) {
        return new TrafficReport(theme(shell), shell.colour());
    }
}
