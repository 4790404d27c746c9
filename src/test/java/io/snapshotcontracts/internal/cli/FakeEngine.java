package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.accept.Accepted;
import io.snapshotcontracts.internal.accept.AcceptedDraft;
import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.environment.Environment;
import io.snapshotcontracts.internal.environment.Variables;
import io.snapshotcontracts.internal.http.ConnectionSettings;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.report.Locations;
import io.snapshotcontracts.internal.verify.Explanation;
import io.snapshotcontracts.internal.verify.Target;
import io.snapshotcontracts.internal.verify.VerifyOptions;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.DriftResult;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.SentRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Remembers what it was asked for; the outcome of its only interaction is the test's choice. */
final class FakeEngine implements Engine {

    static final URI LIVE = URI.create("http://live.example");
    static final URI STUB = URI.create("http://127.0.0.1:4711");

    Set<String> providers = Set.of("orders", "stock");
    Outcome outcome = Outcome.VERIFIED;
    /** Thrown by whatever is called first. */
    @Nullable
    RuntimeException failure;

    @Nullable
    Error error;

    Runnable duringRun = () -> {};

    /** The stack trace that the result carries. */
    @Nullable
    String defect;

    final List<String> calls = new ArrayList<>();
    final List<Target> targets = new ArrayList<>();
    final List<VerifyOptions> options = new ArrayList<>();
    final List<ConnectionSettings> settings = new ArrayList<>();
    List<Explanation> explanations = List.of();

    @Override
    public Verifier verifier(@Nullable Path folder) {
        return new FakeVerifier(folder == null ? "bundled" : folder.toString());
    }

    @Override
    public Verifier verifier(@Nullable Path folder, List<Contract> contracts) {
        throw new UnsupportedOperationException("the tests of the broker use the real engine");
    }

    /** What the next coverage or drift comes to. */
    CoverageResult coverage = new CoverageResult(List.of());

    List<Change> changes = List.of();

    @Override
    public Check check(@Nullable Path folder) {
        fail();
        throw new UnsupportedOperationException("the tests of this command use the real engine");
    }

    @Override
    public Proxy proxy(@Nullable Path folder) {
        fail();
        throw new UnsupportedOperationException("the tests of this command use the real engine");
    }

    @Override
    public Measurement coverage(@Nullable Path folder) {
        return new Measurement() {
            @Override
            public Set<String> providers() {
                return providers;
            }

            @Override
            public CoverageResult of(Set<String> names, boolean onlyNeeded) {
                fail();
                calls.add("coverage of " + new TreeSet<>(names) + (onlyNeeded ? ", only what is needed" : ""));
                return coverage;
            }
        };
    }

    @Override
    public Comparison drift(@Nullable Path folder) {
        return new Comparison() {
            @Override
            public Set<String> providers() {
                return providers;
            }

            @Override
            public Accepted accepted(Path file, LocalDate today) {
                throw new UnsupportedOperationException("the tests of accepted findings use the real engine");
            }

            @Override
            public Locations locations() {
                return Locations.NONE;
            }

            @Override
            public DriftResult of(String provider, String source, String text) {
                fail();
                calls.add("drift of " + provider + " in " + text.strip());
                return new DriftResult(provider, source, List.of(), changes);
            }
        };
    }

    /** What the next mappings do not look at. */
    List<String> notes = List.of();

    /** What the next mappings differ in. */
    List<String> differences = List.of();

    @Override
    public Mappings mappings(@Nullable Path contracts, Path folder) {
        fail();
        calls.add("mappings of " + contracts + " for " + folder);
        return new Mappings() {
            @Override
            public List<String> notes() {
                return notes;
            }

            @Override
            public List<String> differences() {
                return differences;
            }

            @Override
            public int write() {
                calls.add("write mappings");
                return 3;
            }
        };
    }

    @Override
    public Stub startStub(String host, int port, boolean admin, @Nullable Consumer<String> accessLog, Served served) {
        fail();
        if (accessLog != null) {
            accessLog.accept("GET / 200");
        }
        calls.add("start stub on " + host + ":" + port + (admin ? "" : " without admin API")
                + (served.contracts() == null ? "" : " of contracts " + served.contracts())
                + (served.mappings() == null ? "" : " of mappings " + served.mappings()));
        return new FakeStub();
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
        if (error != null) {
            throw error;
        }
    }

    private final class FakeStub implements Stub {

        @Override
        public URI baseUrl() {
            return STUB;
        }

        @Override
        public Future<Void> stopped() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void close() {
            calls.add("close stub");
        }
    }

    private final class FakeVerifier implements Verifier {

        FakeVerifier(String contracts) {
            fail();
            calls.add("read " + contracts);
        }

        @Override
        public Set<String> providers() {
            return providers;
        }

        @Override
        public Environment environment(Path file, Variables variables) {
            calls.add("read " + file);
            variables.expand("${TOKEN}");
            return new Environment("orders", LIVE, Headers.NONE, Map.of());
        }

        @Override
        public List<Explanation> explain(List<Target> given) {
            calls.add("explain");
            targets.addAll(given);
            return explanations;
        }

        @Override
        public UnaryOperator<RunResult> evidence(List<Path> recordings, long maxBodyBytes, List<Target> given) {
            calls.add("evidence of " + recordings);
            return result -> result;
        }

        @Override
        public List<DocumentedElement> documented(String provider) {
            calls.add("documented elements of " + provider);
            return List.of(new DocumentedElement(
                    "operation",
                    "200",
                    "",
                    List.of("shop.json, interaction 1: read an order"),
                    List.of("mapping.json"),
                    true));
        }

        @Override
        public Accepted accepted(Path file, LocalDate today) {
            throw new UnsupportedOperationException("the tests of accepted findings use the real engine");
        }

        @Override
        public Locations locations() {
            return Locations.NONE;
        }

        @Override
        public AcceptedDraft draft(Accepting before, LocalDate today) {
            throw new UnsupportedOperationException("the tests of accepted findings use the real engine");
        }

        @Override
        public Run prepare(VerifyOptions givenOptions, ConnectionSettings givenSettings, Accepting accepting) {
            options.add(givenOptions);
            settings.add(givenSettings);
            return new FakeRun();
        }
    }

    private final class FakeRun implements Run {

        @Override
        public void stop() {
            calls.add("stop");
        }

        @Override
        public RunResult verify(List<Target> given, Consumer<InteractionResult> progress) {
            calls.add("verify");
            targets.addAll(given);
            duringRun.run();
            InteractionResult result = new InteractionResult(
                            "read an order",
                            null,
                            outcome,
                            outcome == Outcome.VERIFIED ? null : "for a reason",
                            sent("GET", "/orders/7"),
                            "operation",
                            "shop.json, interaction 1",
                            200,
                            200,
                            12L,
                            outcome == Outcome.VIOLATED
                                    ? List.of(new Finding(Lens.CONSUMER, "$", "a rule", "a", "b", "differs"))
                                    : List.of())
                    .withDefect(defect);
            progress.accept(result);
            // one verified beside it: what is not provoked is inconclusive where nothing is verified
            InteractionResult verified = new InteractionResult(
                    "count the stock",
                    null,
                    Outcome.VERIFIED,
                    null,
                    sent("GET", "/stock"),
                    "operation",
                    "shop.json, interaction 2",
                    200,
                    200,
                    9L,
                    List.of());
            progress.accept(verified);
            return new RunResult(
                    List.of(new ProviderRun("orders", given.get(0).url().toString(), List.of(result, verified))));
        }
    }

    private static SentRequest sent(String method, String target) {
        return new SentRequest(method, target, "http://shop.example" + target, List.of("X-Token"));
    }
}
