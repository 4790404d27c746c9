package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.verify.VerifyOptions;
import io.snapshotcontracts.internal.verify.VerifyOptions.Pace;
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
            description = "Longest answer that is read (default: ${DEFAULT-VALUE}).")
    private long maxBodyBytes;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            converter = WholeNumbers.Parallel.class,
            description = "At a time (default: 4 with --environment, or 8).")
    private @Nullable Integer parallel;

    @Option(
            names = "--rate",
            paramLabel = "PER_SECOND",
            converter = WholeNumbers.Rate.class,
            description = "0: no limit (default: 10 with --environment, or 0).")
    private @Nullable Integer rate;

    VerifyOptions toVerifyOptions(boolean live) {
        Pace usual = live ? Pace.GENTLE : Pace.UNLIMITED;
        Pace pace =
                new Pace(parallel == null ? usual.parallel() : parallel, rate == null ? usual.ratePerSecond() : rate);
        return new VerifyOptions(timeout, deadline, maxBodyBytes, pace);
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
