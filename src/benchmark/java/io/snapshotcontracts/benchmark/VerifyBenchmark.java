package io.snapshotcontracts.benchmark;

import io.snapshotcontracts.internal.stub.StubServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Wall time of {@code verify}, in turn with Pact's native verifier at the same provider. */
final class VerifyBenchmark {

    private static final List<Integer> SIZES = List.of(10, 100, 1000);

    private VerifyBenchmark() {}

    /** Prints this part of the table. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Figures.print(VerifyBenchmark::measure);
    }

    static void measure(Figures figures) throws IOException, InterruptedException {
        boolean hasNative = Peers.hasNative();
        cold(figures, hasNative);
        growth(figures, hasNative);
        slowProvider(figures, hasNative);
    }

    private static void cold(Figures figures, boolean hasNative) throws IOException, InterruptedException {
        try (StubServer stub = StubServer.start(StubServer.Options.defaults())) {
            String url = stub.baseUrl().toString();
            Turns<Usage> turns = new Turns<>();
            turns.add("one", Command.launcher("verify", "--provider", "dws", "--url", url)::run);
            turns.add("both", Command.launcher("verify")::run);
            if (hasNative) {
                Command dws = Peers.nativeVerifier(url, "dws", contract("dws"));
                Command instavm = Peers.nativeVerifier(url, "instavm", contract("instavm"));
                turns.add("peer's one", dws::run);
                turns.add("peer's both", () -> dws.run().then(instavm.run()));
            }
            turns.run(Settings.rounds());
            figures.add(row(turns, "`verify` of one provider, cold, launcher", "one", 1.0)
                    .asHeadline());
            figures.add(row(turns, "`verify` of both providers and its own stub, cold, launcher", "both", 0.8));
        }
    }

    private static Path contract(String provider) {
        return Path.of("contracts", "snapshot-client-" + provider + ".json");
    }

    private static Row row(Turns<Usage> turns, String work, String name, double target) {
        return new Row(
                work,
                "s",
                turns.median(name, Usage::seconds),
                Peers.NATIVE + (name.equals("both") ? ", run for each" : ""),
                turns.median("peer's " + name, Usage::seconds),
                Target.ratioAtMost(target));
    }

    private static void growth(Figures figures, boolean hasNative) throws IOException, InterruptedException {
        Growth growth = new Growth("verify", "verify of a provider that answers at once", "interactions", "seconds");
        for (int size : SIZES) {
            int many = Settings.scaled(size);
            Turns<Usage> turns = timed(many, Duration.ZERO, hasNative);
            growth.add("launcher", many, turns.median("one", Usage::seconds));
            growth.add(Peers.NATIVE, many, turns.median("peer's one", Usage::seconds));
            if (size == SIZES.get(SIZES.size() - 1)) {
                figures.add(row(
                                turns,
                                String.format(Locale.ROOT, "`verify` of %,d interactions at 0 ms", many),
                                "one",
                                0.10)
                        .asHeadline());
            }
        }
        figures.add(growth);
    }

    private static void slowProvider(Figures figures, boolean hasNative) throws IOException, InterruptedException {
        int many = Settings.scaled(100);
        Turns<Usage> turns = timed(many, Duration.ofMillis(100), hasNative);
        figures.add(row(turns, "`verify` of " + many + " interactions at 100 ms", "one", 0.20));
        Turns<Usage> wide = new Turns<>();
        Path folder = Interactions.write(many);
        try (Provider provider = new Provider(Duration.ofMillis(100))) {
            wide.add("one", ours(provider, folder).and("--parallel", "16")::run);
            wide.run(Settings.rounds());
        }
        figures.add(new Row(
                "the same with `--parallel 16`",
                "s",
                wide.median("one", Usage::seconds),
                Peers.NATIVE,
                turns.median("peer's one", Usage::seconds),
                Target.NONE));
    }

    private static Turns<Usage> timed(int many, Duration delay, boolean hasNative)
            throws IOException, InterruptedException {
        Path folder = Interactions.write(many);
        Turns<Usage> turns = new Turns<>();
        try (Provider provider = new Provider(delay)) {
            turns.add("one", ours(provider, folder)::run);
            if (hasNative) {
                turns.add(
                        "peer's one",
                        Peers.nativeVerifier(provider.url(), Interactions.PROVIDER, Interactions.contract(folder))
                                ::run);
            }
            return turns.run(Settings.rounds());
        }
    }

    private static Command ours(Provider provider, Path folder) {
        return Command.launcher(
                "verify",
                "--contracts",
                folder.toString(),
                "--provider",
                Interactions.PROVIDER,
                "--url",
                provider.url());
    }
}
