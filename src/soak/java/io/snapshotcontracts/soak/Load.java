package io.snapshotcontracts.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Well-behaved clients, which must not notice what others do: each asks, waits a moment and asks again. */
final class Load {

    private static final long SLOW_NANOS = 5_000_000_000L;

    private final int port;
    private final LongFunction<String> requests;
    private final int pauseMillis;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong longestNanos = new AtomicLong();
    private volatile boolean stopped;
    private volatile @Nullable String firstError;

    Load(int port, String tag, int connections, int pauseMillis) {
        this(port, connections, pauseMillis, n -> Requests.mixed(tag, n));
    }

    /** @param requests the n-th of each */
    Load(int port, int connections, int pauseMillis, LongFunction<String> requests) {
        this.port = port;
        this.requests = requests;
        this.pauseMillis = pauseMillis;
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(this::run, "load");
            thread.start();
            threads.add(thread);
        }
    }

    private void run() {
        while (!stopped) {
            try (Client client = new Client(port)) {
                while (!stopped) {
                    ask(client);
                    // sets the rate of the load
                    Thread.sleep(pauseMillis);
                }
            } catch (IOException e) {
                error(e.toString());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void ask(Client client) throws IOException {
        long started = System.nanoTime();
        int status = client.ask(requests.apply(answers.get()));
        if (status == 200) {
            answers.incrementAndGet();
        } else {
            error("status " + status);
        }
        long took = System.nanoTime() - started;
        if (took > SLOW_NANOS) {
            Soak.progress("(a slow answer to a client that behaves)", started);
        }
        longestNanos.accumulateAndGet(took, Math::max);
    }

    private void error(String what) {
        errors.incrementAndGet();
        if (firstError == null) {
            firstError = what;
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    long answers() {
        return answers.get();
    }

    long errors() {
        return errors.get();
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "%,d answers, %d errors%s, longest %.1f s",
                answers.get(),
                errors.get(),
                firstError == null ? "" : " (" + firstError + ")",
                longestNanos.get() / 1e9);
    }
}
