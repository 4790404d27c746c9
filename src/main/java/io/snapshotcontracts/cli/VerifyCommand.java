package io.snapshotcontracts.cli;

import io.snapshotcontracts.http.Header;
import io.snapshotcontracts.http.Headers;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import io.snapshotcontracts.verify.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        sortOptions = false,
        description = {
            "Verifies that an implementation keeps the contracts.",
            "Without options: the embedded stub, every provider of the bundled contracts."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.VERIFIED + ":at least one interaction verified, none violated or inconclusive",
            ExitCodes.VIOLATED + ":one or more violated",
            ExitCodes.USAGE + ":wrong usage, or a contract that cannot be read",
            ExitCodes.INCONCLUSIVE + ":none violated, but something inconclusive or nothing verified",
            ExitCodes.INCOMPLETE + ":--require-all, and something was not provoked",
            ExitCodes.DEFECT + ":a defect of this program"
        })
final class VerifyCommand implements Callable<Integer> {

    private final Shell shell;
    private final Engine engine;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "Verify this provider's interactions only; needed with --url if the contracts name several.")
    private @Nullable String provider;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Base URL of an implementation that holds the contracts' own example values.")
    private @Nullable URI url;

    @Option(
            names = "--header",
            paramLabel = "'Name: value'",
            description = {
                "Header for each request, instead of the contracts' example credentials; repeatable.",
                "$${NAME} takes the value from the environment; a doubled $ keeps it as it is written."
            })
    private List<Header> headers = new ArrayList<>();

    @Option(
            names = "--provider-states-url",
            paramLabel = "URL",
            description = "Called to set up and tear down the provider state around each interaction.")
    private @Nullable URI providerStatesUrl;

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            description = "Folder of Pact files to verify instead of the bundled ones; subfolders are not read.")
    private @Nullable Path contracts;

    @Mixin
    private final BoundsOptions bounds = new BoundsOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(names = "--require-all", description = "Exit with 4 if some interaction was not provoked.")
    private boolean requireAll;

    VerifyCommand(Shell shell, Engine engine) {
        this.shell = shell;
        this.engine = engine;
    }

    @Override
    public Integer call() throws IOException {
        checkOptions();
        Engine.Verifier verifier = contracts == null ? engine.bundled() : engine.in(contracts);
        checkProvider(new TreeSet<>(verifier.providers()));
        report.prepare();
        RunResult result = url == null ? verifyStub(verifier) : verify(verifier, url);
        Verdict verdict = result.verdict(requireAll);
        report.write(result, verdict, shell);
        return ExitCodes.of(verdict);
    }

    private void checkOptions() {
        if (url == null) {
            require(contracts == null, "--contracts needs --url, since the embedded stub serves the bundled contracts");
            require(headers.isEmpty(), "--header needs --url");
            require(providerStatesUrl == null, "--provider-states-url needs --url");
        }
    }

    private void checkProvider(Set<String> known) {
        String names = String.join(", ", known);
        if (provider == null) {
            require(url == null || known.size() == 1, "--url needs --provider, which is one of: " + names);
        } else if (!known.contains(provider)) {
            String hint = Nearest.to(provider, known)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            throw usage("the contracts name no provider '" + provider + "', only: " + names + hint);
        }
    }

    private RunResult verifyStub(Engine.Verifier verifier) {
        try (Engine.Stub stub = engine.startStub("127.0.0.1", 0)) {
            shell.err().println("Verifying the embedded stub, since no --url is given.");
            return verify(verifier, stub.baseUrl());
        }
    }

    private RunResult verify(Engine.Verifier verifier, URI baseUrl) {
        Set<String> providers = provider == null ? new TreeSet<>(verifier.providers()) : Set.of(provider);
        List<Target> targets = providers.stream()
                .map(name -> new Target(name, baseUrl, new Headers(headers), providerStatesUrl))
                .toList();
        try (Progress progress = new Progress(shell)) {
            return verifier.verify(targets, bounds.toVerifyOptions(), progress);
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw usage(otherwise);
        }
    }

    private ParameterException usage(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
