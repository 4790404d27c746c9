package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.accept.Accepted;
import io.snapshotcontracts.internal.accept.AcceptedDraft;
import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.environment.Environment;
import io.snapshotcontracts.internal.environment.Variables;
import io.snapshotcontracts.internal.http.ConnectionSettings;
import io.snapshotcontracts.internal.proxy.AddedLatency;
import io.snapshotcontracts.internal.report.Locations;
import io.snapshotcontracts.internal.traffic.TrafficCheck;
import io.snapshotcontracts.internal.verify.Explanation;
import io.snapshotcontracts.internal.verify.Target;
import io.snapshotcontracts.internal.verify.VerifyOptions;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.DriftResult;
import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.RunResult;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the commands need of the rest of the program, so that they can be tested without it. */
interface Engine {

    /**
     * Has the contracts of a folder verified.
     *
     * @param folder null for the one that the program carries
     */
    Verifier verifier(@Nullable Path folder);

    /** The same of other contracts, by the documentation and the known deviations of the folder. */
    Verifier verifier(@Nullable Path folder, List<Contract> contracts);

    /** Measures the contracts of such a folder. */
    Measurement coverage(@Nullable Path folder);

    /** Holds a published OpenAPI file against the documentation of such a folder. */
    Comparison drift(@Nullable Path folder);

    /**
     * The mappings of a stub, made before this returns, and the folder for them.
     *
     * @param contracts null for what the program carries
     */
    Mappings mappings(@Nullable Path contracts, Path folder);

    /** Judges recorded traffic by such a folder. */
    Check check(@Nullable Path folder);

    /** Judges what a proxy passes on by such a folder. */
    Proxy proxy(@Nullable Path folder);

    /**
     * Returns once the stub answers.
     *
     * @param admin whether WireMock's admin API answers
     * @param accessLog takes one line for each request, null for no log
     */
    Stub startStub(String host, int port, boolean admin, @Nullable Consumer<String> accessLog, Served served);

    /**
     * What a stub serves; what the program carries where both are null.
     *
     * @param contracts a folder of contracts and documentation, whose mappings are made in memory
     * @param mappings a root folder of WireMock
     */
    record Served(@Nullable Path contracts, @Nullable Path mappings) {}

    /** What every command knows of its folder. */
    interface Folder {

        /** The providers that a command can be asked for. */
        Set<String> providers();

        /** A file of accepted findings held against the folder. */
        Accepted accepted(Path file, LocalDate today);

        /** The lines of the folder's files. */
        Locations locations();
    }

    interface Verifier extends Folder {

        /** What the contracts of some providers hold beside HTTP interactions, which no run asks for. */
        default List<String> leftOut(Set<String> providers) {
            return List.of();
        }

        /** Reads an environment file and holds it against the contracts. */
        Environment environment(Path file, Variables variables);

        List<Explanation> explain(List<Target> targets);

        /** Recordings to complete results with; they are looked at before this returns. */
        UnaryOperator<RunResult> evidence(List<Path> recordings, long maxBodyBytes, List<Target> targets);

        /** What the documentation of a provider has, and what shows it. */
        List<DocumentedElement> documented(String provider);

        /** Collects what a run finds beyond what is accepted already. */
        AcceptedDraft draft(Accepting before, LocalDate today);

        /**
         * Makes a run ready.
         *
         * @param accepting marks the findings that the user accepts
         */
        Run prepare(VerifyOptions options, ConnectionSettings settings, Accepting accepting);
    }

    interface Run {

        RunResult verify(List<Target> targets, Consumer<InteractionResult> progress);

        /** Makes a verification that runs on another thread end at once with what is known. */
        void stop();
    }

    interface Measurement {

        Set<String> providers();

        /** Providers that have contracts, and no documentation to measure them against. */
        default Set<String> undocumented() {
            return Set.of();
        }

        /**
         * The measurement of some providers.
         *
         * @param onlyNeeded whether what no contract asks for is no gap
         */
        CoverageResult of(Set<String> providers, boolean onlyNeeded);
    }

    interface Comparison extends Folder {

        DriftResult of(String provider, String source, String text);
    }

    interface Check extends Folder {

        /**
         * Judges the exchanges in order.
         *
         * @param accepting marks the findings that the user accepts
         */
        void check(TrafficCheck.Request request, Accepting accepting, Consumer<ExchangeResult> results);

        /** Makes a check that runs on another thread end with what is known. */
        void stop();
    }

    interface Proxy extends Folder {

        /**
         * Returns once the proxy takes requests.
         *
         * @param results takes each exchange, from one thread at a time
         */
        RunningProxy start(ProxySettings settings, Consumer<ExchangeResult> results);
    }

    /**
     * What a proxy passes on to whom, and what of it is judged.
     *
     * @param port 0 picks a free one
     * @param provider whose exchanges alone are judged, null for all
     * @param maxBodyBytes larger bodies pass without being judged
     * @param requests whether requests are judged too
     * @param recording the HAR file that gets what passes, null for none
     * @param accepting marks the findings that the user accepts
     */
    record ProxySettings(
            String host,
            int port,
            URI target,
            ConnectionSettings connection,
            @Nullable String provider,
            long maxBodyBytes,
            boolean requests,
            @Nullable Path recording,
            Accepting accepting) {}

    interface RunningProxy extends AutoCloseable {

        URI baseUrl();

        AddedLatency latency();

        /** Why the recording does not hold all that passed. */
        Optional<String> recordingProblem();

        /** Ends what is under way, and returns once all that can be judged is judged. */
        @Override
        void close();
    }

    interface Mappings {

        /** One sentence for each demand of a page at which the mappings do not look. */
        List<String> notes();

        /** One sentence for each file of the folder that is not current. */
        List<String> differences();

        /** Makes the folder current, and says of how many files. */
        int write();
    }

    interface Stub extends AutoCloseable {

        URI baseUrl();

        /** Done once the stub has stopped, be it through its admin API. */
        Future<Void> stopped();

        @Override
        void close();
    }
}
