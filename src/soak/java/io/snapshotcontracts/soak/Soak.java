package io.snapshotcontracts.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs everything for so many minutes, prints what held, and ends with 1 where something did not. */
final class Soak {

    static final PrintStream ERR = System.err;

    private static final PrintStream OUT = System.out;
    private static final int STUB_IDLE_SECONDS = 30;
    private static final int PROXY_IDLE_SECONDS = 300;
    private static final int STUB_THREADS = 32;
    private static final int PROXY_THREADS = 64;
    private static final int STUB_CONNECTIONS = 16;
    private static final int STUB_PAUSE_MILLIS = 10;
    private static final int PROXY_CONNECTIONS = 4;
    private static final int PROXY_PAUSE_MILLIS = 40;
    private static final int DRAIN_SECONDS = 60;
    private static final int DRAIN_ROOM = 8;

    private static final long STARTED = System.nanoTime();

    private final Duration time;
    private final Path folder;
    private final Product product;
    private final List<Claims> all = new ArrayList<>();

    private Soak(Duration time, Path folder) {
        this.time = time;
        this.folder = folder;
        this.product = Product.in(folder.resolve("work"));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Duration time = Duration.ofSeconds((long) (60 * Double.parseDouble(System.getProperty("soak.minutes"))));
        Path folder = Path.of(System.getProperty("soak.folder"));
        forgetEarlierRun(folder);
        boolean holds = new Soak(time, folder).run();
        System.exit(holds ? 0 : 1);
    }

    private static void forgetEarlierRun(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** A line about the run, on standard error. */
    static void progress(String what, long startedNanos) {
        ERR.printf(
                Locale.ROOT,
                "%6.0f s  %s, %.1f s%n",
                (System.nanoTime() - STARTED) / 1e9,
                what,
                (System.nanoTime() - startedNanos) / 1e9);
    }

    private boolean run() throws IOException, InterruptedException {
        Path recording = product.folder("recording").resolve("session.har");
        try (Running stub = product.startServer("stub", "--port", "0");
                Running proxy = product.startProxy(stub.url(), recording.toString())) {
            ProcessFigures stubBefore = ProcessFigures.of(stub.pid());
            ProcessFigures proxyBefore = ProcessFigures.of(proxy.pid());
            long end = System.nanoTime() + time.toNanos();
            Load stubLoad = new Load(stub.port(), "load", STUB_CONNECTIONS, STUB_PAUSE_MILLIS);
            Load proxyLoad = new Load(proxy.port(), "proxied", PROXY_CONNECTIONS, PROXY_PAUSE_MILLIS);
            long heapSeconds = Math.max(5, time.toSeconds() / 60);
            Watch stubWatch = new Watch(stub, heapSeconds);
            Watch proxyWatch = new Watch(proxy, heapSeconds);
            VerifyLoop loop = new VerifyLoop(product, proxy.url());
            List<Lane> lanes =
                    lanes(new Target("stub", stub.port()), new Target("proxy", proxy.port()), stub.url(), loop, end);
            List<Claims> faults = new ArrayList<>();
            for (Lane lane : lanes) {
                faults.addAll(lane.await());
            }
            stubLoad.stop();
            proxyLoad.stop();
            stubWatch.stop();
            proxyWatch.stop();
            Claims throughout = new Claims("all of it, throughout");
            stubWatch.report(throughout, "stub", stubBefore, STUB_THREADS);
            proxyWatch.report(throughout, "proxy", proxyBefore, PROXY_THREADS);
            loop.report(faults.get(0));
            throughout.that("stub: other clients get all their answers", stubLoad.errors() == 0, stubLoad.summary());
            throughout.that("proxy: other clients get all their answers", proxyLoad.errors() == 0, proxyLoad.summary());
            drained(throughout, proxy, "proxy", proxyBefore);
            drained(throughout, stub, "stub", stubBefore);
            end(throughout, stub, proxy, new Recorded(recording), proxyLoad.answers());
            all.add(throughout);
            all.addAll(faults);
        }
        return report();
    }

    private List<Lane> lanes(Target stub, Target proxy, String url, VerifyLoop loop, long end) {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new Lane("verify", List.of(loop), end, true));
        lanes.add(new Lane(
                "connections",
                List.of(
                        new ConnectionResets(List.of(stub, proxy)),
                        new SlowClients(stub),
                        new SlowClients(proxy),
                        new StalledClients(stub, STUB_IDLE_SECONDS)),
                end,
                true));
        boolean isLongEnough = time.toSeconds() > PROXY_IDLE_SECONDS;
        lanes.add(new Lane(
                "stalled",
                isLongEnough ? List.of(new StalledClients(proxy, PROXY_IDLE_SECONDS)) : List.of(),
                end,
                false));
        lanes.add(new Lane(
                "processes",
                List.of(
                        new FullDiskReports(product, url),
                        new FullDiskRecording(product, url),
                        new FullDiskOutput(product, url),
                        new FullDiskMappings(product),
                        new StoppedVerify(product, url, false),
                        new StoppedVerify(product, url, true),
                        new StoppedProxy(product, url, false),
                        new StoppedProxy(product, url, true),
                        new FullLoad(product, url),
                        new StoppedStub(product),
                        new DescriptorsExhausted(product, url),
                        new ClockSteps(product)),
                end,
                true));
        return lanes;
    }

    /** After all clients have left: pooled connections are closed when they are idle. */
    private static void drained(Claims claims, Running server, String name, ProcessFigures before)
            throws IOException, InterruptedException {
        long open = ProcessFigures.of(server.pid()).descriptors();
        for (int i = 0; i < DRAIN_SECONDS && open > before.descriptors() + DRAIN_ROOM; i++) {
            // idle connections close by time alone
            Thread.sleep(1_000);
            open = ProcessFigures.of(server.pid()).descriptors();
        }
        claims.that(
                name + ": open files after all clients have left, as before they came",
                open <= before.descriptors() + DRAIN_ROOM,
                before.descriptors() + " before, " + open + " after");
    }

    private void end(Claims claims, Running stub, Running proxy, Recorded recorded, long answers)
            throws IOException, InterruptedException {
        int code = proxy.terminate();
        Recorded.Checked checked = recorded.check(product);
        claims.equal("proxy: exit code of check", checked.code(), code);
        claims.equal(
                "proxy: each exchange that was reported is recorded",
                Recorded.count(proxy.out(), "\"verdict\""),
                checked.lines());
        long tagged = recorded.count("/proxied") + recorded.count("ready-proxied");
        claims.equal("proxy: each answer that a client got is recorded", answers, tagged);
        claims.that("stub: exit code", stub.terminate() == 143, "143");
    }

    private boolean report() throws IOException {
        SoakTable table = new SoakTable(all);
        OUT.print(table.text());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("soak.md"), table.text());
        return table.holds();
    }
}
