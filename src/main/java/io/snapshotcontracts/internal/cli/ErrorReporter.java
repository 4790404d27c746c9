package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.accept.InvalidAcceptedException;
import io.snapshotcontracts.internal.broker.BrokerException;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.drift.InvalidOpenApiException;
import io.snapshotcontracts.internal.environment.InvalidEnvironmentException;
import io.snapshotcontracts.internal.mapping.MappingFolderException;
import io.snapshotcontracts.internal.proxy.ProxyStartException;
import io.snapshotcontracts.internal.report.NewFileException;
import io.snapshotcontracts.internal.report.ReportFolderException;
import io.snapshotcontracts.internal.stub.StubStartException;
import io.snapshotcontracts.internal.text.Nearest;
import io.snapshotcontracts.internal.traffic.InvalidTrafficException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints one line for an error: the user's own errors end with 2, defects of this program with 70. */
final class ErrorReporter implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final PrintWriter err;

    ErrorReporter(PrintWriter err) {
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String problem = e instanceof UnmatchedArgumentException unmatched
                ? withoutSecrets(unmatched)
                : String.valueOf(e.getMessage());
        return usage(problem, e.getCommandLine());
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof BrokerException
                || e instanceof InvalidContractException
                || e instanceof InvalidEnvironmentException
                || e instanceof InvalidAcceptedException
                || e instanceof InvalidOpenApiException
                || e instanceof InvalidTrafficException
                || e instanceof StubStartException
                || e instanceof ProxyStartException
                || e instanceof MappingFolderException
                || e instanceof NewFileException
                || e instanceof ReportFolderException) {
            return usage(String.valueOf(e.getMessage()), command);
        }
        return defect(e, parsed.originalArgs().contains("--verbose"));
    }

    /**
     * Messages are left out, in the stack trace too: they can quote a header's value, and what is not printed needs no
     * masking.
     */
    int defect(Throwable thrown, boolean verbose) {
        String hint = verbose ? "please report it with this stack trace:" : "--verbose prints the stack trace.";
        err.println(
                "Error: this is a defect of the program (" + thrown.getClass().getName() + "); " + hint);
        if (verbose) {
            String label = "";
            Throwable cause = thrown;
            // a chain can be circular
            for (int depth = 0; cause != null && depth < 10; depth++) {
                err.println(label + cause.getClass().getName());
                for (StackTraceElement frame : cause.getStackTrace()) {
                    err.println("    at " + frame);
                }
                label = "caused by ";
                cause = cause.getCause();
            }
        }
        return ExitCodes.DEFECT;
    }

    private int usage(String problem, CommandLine command) {
        String line = problem.replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "?")
                .strip();
        String stop = line.endsWith("?") || line.endsWith(".") ? "" : ".";
        err.println(
                "Error: " + line + stop + " See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCodes.USAGE;
    }

    /** picocli quotes the argument; half of a header that was not put in quotes would be a credential. */
    private static String withoutSecrets(UnmatchedArgumentException e) {
        String argument = e.getUnmatched().get(0);
        List<String> commands =
                List.copyOf(e.getCommandLine().getCommandSpec().subcommands().keySet());
        if (e.isUnknownOption()) {
            String name = argument.replaceAll("(?s)[=:\\s].*", "");
            String shown = name.startsWith("--") ? name : name.substring(0, Math.min(2, name.length()));
            return "unknown option " + shown + didYouMean(shown, e.getCommandLine());
        }
        if (!commands.isEmpty()) {
            String hint = Nearest.to(argument, commands)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            return "there is no such command, only: " + String.join(", ", commands) + hint;
        }
        return "an argument belongs to no option (it is not shown, for it could be a secret); put a value that holds"
                + " spaces in quotes";
    }

    private static String didYouMean(String name, CommandLine command) {
        return Nearest.to(
                        name.toLowerCase(Locale.ROOT),
                        command.getCommandSpec().optionsMap().keySet())
                .map(option -> "; did you mean " + option + "?")
                .orElse("");
    }
}
