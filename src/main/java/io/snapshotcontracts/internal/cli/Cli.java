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
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {"  snapshot-contracts verify", "  snapshot-contracts stub --help"})
final class Cli implements Callable<Integer> {

    private static final List<String> COMMANDS =
            List.of("stub", "verify", "check", "proxy", "coverage", "drift", "init", "lint", "mappings");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    private Cli() {}

    static int run(Shell shell, StopSignal stopSignal, String... args) {
        ErrorReporter errors = new ErrorReporter(shell.err());
        try {
            return commandLine(shell, stopSignal, errors, args).execute(args);
        } catch (Throwable thrown) { // picocli passes on a command's exceptions, but neither errors nor its own
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
                spec.commandLine(), "a command is missing, one of: " + String.join(", ", COMMANDS));
    }

    /** The command that the arguments name, or all of them. */
    static CommandLine commandLine(Shell shell, StopSignal stopSignal, ErrorReporter errors, String... args) {
        Variables variables = new Variables(shell.environment());
        CommandLine line = new CommandLine(new Cli());
        // picocli loads every class that a command's fields and methods name: only the commands that can be meant are
        // made
        boolean named = args.length > 0 && COMMANDS.contains(args[0]);
        (named ? List.of(args[0]) : COMMANDS)
                .forEach(name -> line.addSubcommand(command(name, shell, stopSignal, variables)));
        return line.registerConverter(Header.class, new HeaderConverter(variables))
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

    private static Object command(String name, Shell shell, StopSignal stopSignal, Variables variables) {
        return switch (name) {
            case "stub" -> new StubCommand(shell, stopSignal);
            case "verify" -> new VerifyCommand(shell, stopSignal, variables);
            case "check" -> new CheckCommand(shell, stopSignal);
            case "proxy" -> new ProxyCommand(shell, stopSignal);
            case "coverage" -> new CoverageCommand(shell);
            case "drift" -> new DriftCommand(shell);
            case "init" -> new InitCommand(shell);
            case "lint" -> new LintCommand(shell);
            case "mappings" -> new MappingsCommand(shell);
            default -> throw new IllegalArgumentException(name);
        };
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
