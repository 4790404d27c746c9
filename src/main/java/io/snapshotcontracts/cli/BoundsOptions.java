package io.snapshotcontracts.cli;

import io.snapshotcontracts.verify.VerifyOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** How long and how much a run may take. */
final class BoundsOptions {

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "For each request (default: ${DEFAULT-VALUE}).")
    private Duration timeout = Duration.ZERO;

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            description = "For the whole run (default: ${DEFAULT-VALUE}).")
    private Duration deadline = Duration.ZERO;

    @Option(
            names = "--max-body",
            paramLabel = "BYTES",
            converter = WholeNumbers.Bytes.class,
            description = "Largest answer that is read, after decompression (default: ${DEFAULT-VALUE}).")
    private long maxBodyBytes;

    VerifyOptions toVerifyOptions() {
        return new VerifyOptions(timeout, deadline, maxBodyBytes);
    }

    /** The engine's own defaults, so that help and behaviour cannot differ. */
    static final class Defaults implements IDefaultValueProvider {

        @Override
        public @Nullable String defaultValue(ArgSpec argument) {
            VerifyOptions defaults = VerifyOptions.defaults();
            return switch (argument instanceof OptionSpec option ? option.longestName() : "") {
                case "--timeout" -> SecondsConverter.text(defaults.timeout());
                case "--deadline" -> SecondsConverter.text(defaults.deadline());
                case "--max-body" -> String.valueOf(defaults.maxBodyBytes());
                default -> argument.defaultValue();
            };
        }
    }
}
