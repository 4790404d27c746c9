package io.snapshotcontracts.internal.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a server of ours listens. */
final class ListenOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec command;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            converter = WholeNumbers.Port.class,
            description = "0 picks a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "";

    void check() {
        if (host.isBlank()) {
            throw new ParameterException(command.commandLine(), "--host must not be empty");
        }
    }

    int port() {
        return port;
    }

    String host() {
        return host;
    }
}
