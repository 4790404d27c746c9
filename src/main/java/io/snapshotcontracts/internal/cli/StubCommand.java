package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.mapping.StubFolder;
import io.snapshotcontracts.internal.stub.StubServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "stub",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Serves every documented answer until it is stopped.",
            "Prints one line with its base URL once it answers. Ctrl-C or SIGTERM stops it."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  snapshot-contracts stub", "  snapshot-contracts stub --contracts api --port 0 --access-log"})
final class StubCommand implements Callable<Integer> {

    private final Shell shell;
    private final StopSignal stopSignal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    @Mixin
    private final ContractsOption contracts = new ContractsOption();

    @Option(names = "--mappings", paramLabel = "DIR", description = "Root folder of WireMock to serve instead.")
    private @Nullable Path mappings;

    @Option(names = "--no-admin", description = "Switch off WireMock's admin API, /__admin.")
    private boolean noAdmin;

    @Option(names = "--access-log", description = "Log each request to standard error, without query.")
    private boolean accessLog;

    @Option(names = "--verbose", description = "Show the stack trace of a defect.")
    @SuppressWarnings("UnusedVariable") // declared for the parser; the error reporter looks for it
    private boolean verbose;

    StubCommand(Shell shell, StopSignal stopSignal) {
        this.shell = shell;
        this.stopSignal = stopSignal;
    }

    @Override
    public Integer call() throws InterruptedException {
        listen.check();
        if (contracts.folder() != null && mappings != null) {
            throw new ParameterException(
                    spec.commandLine(), "--contracts and --mappings exclude each other; give one of them");
        }
        try (StubServer stub = StubServer.start(options())) {
            stopSignal.whenStopped(stub::close);
            if (!noAdmin && !isLoopback(listen.host())) {
                shell.err()
                        .println("Warning: the stub listens beyond this machine (" + listen.host()
                                + "), and programs that reach it can change it through its admin API; --no-admin"
                                + " switches that off.");
            }
            shell.out().println("Stub ready at " + stub.baseUrl());
            shell.out().flush();
            stopSignal.await(stub.stopped());
        }
        return ExitCodes.VERIFIED;
    }

    private StubServer.Options options() {
        StubServer.Options options = StubServer.Options.defaults()
                .withHost(listen.host())
                .withPort(listen.port())
                .withAccessLog(accessLog ? shell.err()::println : null);
        if (contracts.folder() != null) {
            options = options.withMappings(StubFolder.generate(ContractSet.of(contracts.folder())));
        } else if (mappings != null) {
            options = options.withFolder(mappings);
        }
        return noAdmin ? options.withoutAdmin() : options;
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
