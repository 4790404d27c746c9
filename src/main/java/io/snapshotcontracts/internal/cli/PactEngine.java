package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.accept.Accepted;
import io.snapshotcontracts.internal.accept.AcceptedDraft;
import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.coverage.ContractCoverage;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.internal.drift.OpenApiDrift;
import io.snapshotcontracts.internal.environment.Environment;
import io.snapshotcontracts.internal.environment.EnvironmentReader;
import io.snapshotcontracts.internal.environment.Variables;
import io.snapshotcontracts.internal.http.ConnectionSettings;
import io.snapshotcontracts.internal.http.HttpTransport;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.mapping.MappingFolder;
import io.snapshotcontracts.internal.mapping.StubFolder;
import io.snapshotcontracts.internal.mapping.StubRequests;
import io.snapshotcontracts.internal.proxy.AddedLatency;
import io.snapshotcontracts.internal.proxy.ProxyServer;
import io.snapshotcontracts.internal.report.Locations;
import io.snapshotcontracts.internal.stub.StubServer;
import io.snapshotcontracts.internal.traffic.HarFile;
import io.snapshotcontracts.internal.traffic.LiveCheck;
import io.snapshotcontracts.internal.traffic.TrafficCheck;
import io.snapshotcontracts.internal.verify.Explanation;
import io.snapshotcontracts.internal.verify.RecordedEvidence;
import io.snapshotcontracts.internal.verify.Target;
import io.snapshotcontracts.internal.verify.Verification;
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
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The real engine. */
final class PactEngine implements Engine {

    @Override
    public Verifier verifier(@Nullable Path folder) {
        return new ContractVerifier(read(folder).requireInteractions(), folder);
    }

    @Override
    public Verifier verifier(@Nullable Path folder, List<Contract> contracts) {
        return new ContractVerifier(read(folder).withContracts(contracts), folder);
    }

    @Override
    public Check check(@Nullable Path folder) {
        ContractSet contracts = read(folder).requireDocumentation();
        return new ContractCheck(contracts, folder, new TrafficCheck(contracts));
    }

    @Override
    public Proxy proxy(@Nullable Path folder) {
        return new JudgingProxy(read(folder).requireDocumentation(), folder);
    }

    /** The one place that knows which folder the program carries. */
    private static ContractSet read(@Nullable Path folder) {
        if (folder == null) {
            return ContractSet.bundled();
        }
        ContractSet contracts = ContractSet.of(folder);
        // what is wrong with them is said before anything is done; those of the program are tested, and read when
        // needed
        KnownDeviations.check(contracts);
        return contracts;
    }

    @Override
    public Stub startStub(String host, int port, boolean admin, @Nullable Consumer<String> accessLog, Served served) {
        StubServer.Options options =
                StubServer.Options.defaults().withHost(host).withPort(port).withAccessLog(accessLog);
        if (served.contracts() != null) {
            options = options.withMappings(StubFolder.generate(ContractSet.of(served.contracts())));
        } else if (served.mappings() != null) {
            options = options.withFolder(served.mappings());
        }
        return new RunningStub(StubServer.start(admin ? options : options.withoutAdmin()));
    }

    @Override
    public Measurement coverage(@Nullable Path folder) {
        return new ContractMeasurement(read(folder).requireDocumentation());
    }

    @Override
    public Comparison drift(@Nullable Path folder) {
        return new DocumentationComparison(read(folder).requireDocumentation(), folder);
    }

    @Override
    public Mappings mappings(@Nullable Path contracts, Path folder) {
        ContractSet set = read(contracts);
        List<String> notes = set.documentedProviders().stream()
                .sorted()
                .flatMap(provider -> StubRequests.notLookedAt(set.documentationOf(provider)).stream())
                .toList();
        return new GeneratedMappings(StubFolder.generate(set), MappingFolder.at(folder), notes);
    }

    private record GeneratedMappings(SortedMap<String, String> files, MappingFolder folder, List<String> notes)
            implements Mappings {

        @Override
        public List<String> differences() {
            return folder.differences(files);
        }

        @Override
        public int write() {
            folder.write(files);
            return files.size();
        }
    }

    /** What all commands that are given a folder answer alike. */
    private interface OfFolder extends Folder {

        ContractSet contracts();

        /** Where it lies, null for the one that the program carries. */
        @Nullable
        Path folder();

        @Override
        default Set<String> providers() {
            return contracts().documentedProviders();
        }

        @Override
        default Accepted accepted(Path file, LocalDate today) {
            return Accepted.read(file, contracts(), today);
        }

        @Override
        default Locations locations() {
            return new FolderLocations(contracts(), folder());
        }
    }

    private record ContractVerifier(
            ContractSet contracts, @Nullable Path folder) implements OfFolder, Verifier {

        @Override
        public Set<String> providers() {
            return contracts.providers();
        }

        @Override
        public List<String> leftOut(Set<String> providers) {
            return contracts.leftOut(providers);
        }

        @Override
        public Environment environment(Path file, Variables variables) {
            return EnvironmentReader.read(file, contracts, variables);
        }

        @Override
        public List<Explanation> explain(List<Target> targets) {
            return Explanation.of(contracts, targets);
        }

        @Override
        public UnaryOperator<RunResult> evidence(List<Path> recordings, long maxBodyBytes, List<Target> targets) {
            RecordedEvidence evidence = new RecordedEvidence(contracts, recordings, maxBodyBytes);
            return result -> evidence.complete(result, targets);
        }

        @Override
        public List<DocumentedElement> documented(String provider) {
            return ContractCoverage.shown(contracts, provider);
        }

        @Override
        public AcceptedDraft draft(Accepting before, LocalDate today) {
            return new AcceptedDraft(before, contracts, today);
        }

        @Override
        public Run prepare(VerifyOptions options, ConnectionSettings settings, Accepting accepting) {
            HttpTransport transport = new JdkTransport(settings, options.timeout(), options.maxBodyBytes());
            return new PreparedRun(new Verification(contracts, options, transport, accepting));
        }
    }

    private record ContractMeasurement(ContractSet contracts) implements Measurement {

        @Override
        public Set<String> providers() {
            return contracts.documentedProviders();
        }

        @Override
        public Set<String> undocumented() {
            Set<String> undocumented = new TreeSet<>(contracts.providers());
            undocumented.removeAll(contracts.documentedProviders());
            return undocumented;
        }

        @Override
        public CoverageResult of(Set<String> providers, boolean onlyNeeded) {
            return ContractCoverage.of(contracts, providers, onlyNeeded);
        }
    }

    private record DocumentationComparison(
            ContractSet contracts, @Nullable Path folder) implements OfFolder, Comparison {

        @Override
        public DriftResult of(String provider, String source, String text) {
            return OpenApiDrift.of(contracts, provider, source, text);
        }
    }

    private record PreparedRun(Verification verification) implements Run {

        @Override
        public RunResult verify(List<Target> targets, Consumer<InteractionResult> progress) {
            return verification.verify(targets, progress);
        }

        @Override
        public void stop() {
            verification.stop();
        }
    }

    private record ContractCheck(
            ContractSet contracts, @Nullable Path folder, TrafficCheck traffic) implements OfFolder, Check {

        @Override
        public void check(TrafficCheck.Request request, Accepting accepting, Consumer<ExchangeResult> results) {
            traffic.check(request, accepting, results);
        }

        @Override
        public void stop() {
            traffic.stop();
        }
    }

    private record JudgingProxy(
            ContractSet contracts, @Nullable Path folder) implements OfFolder, Proxy {

        @Override
        public RunningProxy start(ProxySettings settings, Consumer<ExchangeResult> results) {
            HarFile recording = settings.recording() == null ? null : HarFile.create(settings.recording());
            LiveCheck.Rules rules = new LiveCheck.Rules(
                    contracts,
                    settings.target().toString(),
                    settings.provider(),
                    settings.maxBodyBytes(),
                    settings.requests(),
                    settings.accepting());
            LiveCheck check = new LiveCheck(rules, recording, results);
            try {
                ProxyServer.Options options = new ProxyServer.Options(
                        settings.host(),
                        settings.port(),
                        settings.target(),
                        settings.connection(),
                        settings.maxBodyBytes());
                return new StartedProxy(ProxyServer.start(options, check), check, recording);
            } catch (RuntimeException e) {
                check.close();
                if (recording != null) {
                    recording.discard();
                }
                throw e;
            }
        }
    }

    private record StartedProxy(
            ProxyServer server, LiveCheck check, @Nullable HarFile recording) implements RunningProxy {

        @Override
        public URI baseUrl() {
            return server.baseUrl();
        }

        @Override
        public AddedLatency latency() {
            return server.latency();
        }

        @Override
        public Optional<String> recordingProblem() {
            return recording == null ? Optional.empty() : recording.problem();
        }

        @Override
        public void close() {
            server.close();
            check.close();
            if (recording != null) {
                recording.close();
            }
        }
    }

    private record RunningStub(StubServer server) implements Stub {

        @Override
        public URI baseUrl() {
            return server.baseUrl();
        }

        @Override
        public Future<Void> stopped() {
            return server.stopped();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
