package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.environment.Variables;
import io.snapshotcontracts.internal.http.Header;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The commands put together. */
@Command(
        name = "snapshot-contracts",
        description = "Contracts of documented HTTP APIs: serve them as a stub, verify an implementation.",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
final class Cli implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    private Cli() {}

    static int run(Shell shell, Engine engine, StopSignal stopSignal, String... args) {
        ErrorReporter errors = new ErrorReporter(shell.err());
        try {
            return commandLine(shell, engine, stopSignal, errors).execute(args);
        } catch (Throwable thrown) { // picocli hands over a command's exceptions, but neither errors nor its own
            return errors.defect(thrown, List.of(args).contains("--verbose"));
        } finally {
            shell.out().flush();
            shell.err().flush();
        }
    }

    /** Called where no command is given. */
    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing, one of: "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    private static CommandLine commandLine(Shell shell, Engine engine, StopSignal stopSignal, ErrorReporter errors) {
        Variables variables = new Variables(shell.environment());
        return new CommandLine(new Cli())
                .addSubcommand(new StubCommand(shell, engine, stopSignal))
                .addSubcommand(new VerifyCommand(shell, engine, stopSignal, variables))
                .addSubcommand(new CheckCommand(shell, engine, stopSignal))
                .addSubcommand(new ProxyCommand(shell, engine, stopSignal))
                .addSubcommand(new CoverageCommand(shell, engine))
                .addSubcommand(new DriftCommand(shell, engine))
                .addSubcommand(new InitCommand(shell))
                .addSubcommand(new LintCommand(shell))
                .addSubcommand(new MappingsCommand(shell, engine))
                .registerConverter(Header.class, new HeaderConverter(variables))
                .registerConverter(URI.class, new UrlConverter())
                .registerConverter(Duration.class, new SecondsConverter())
                .setDefaultValueProvider(new BoundsOptions.Defaults())
                // a value that starts with @ is a value, not a file of further arguments
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(shell.colour() ? Ansi.ON : Ansi.OFF))
                .setOut(shell.out())
                .setErr(shell.err())
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"snapshot-contracts " + number()};
        }

        static String number() {
            String version = Cli.class.getPackage().getImplementationVersion();
            return version == null ? "(not packaged)" : version;
        }
    }
}
