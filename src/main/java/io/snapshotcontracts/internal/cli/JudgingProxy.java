package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.proxy.AddedLatency;
import io.snapshotcontracts.internal.proxy.ProxyServer;
import io.snapshotcontracts.internal.traffic.HarFile;
import io.snapshotcontracts.internal.traffic.LiveCheck;
import io.snapshotcontracts.result.ExchangeResult;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A proxy, the check of what it passes on, and their recording: started together, and closed in this order. */
record JudgingProxy(
        ProxyServer server, LiveCheck check, @Nullable HarFile recording) implements AutoCloseable {

    /**
     * Returns once the proxy takes requests; where it cannot, no recording is left behind.
     *
     * @param file the HAR file that gets what passes, null for none
     * @param results takes each exchange, from one thread at a time
     */
    static JudgingProxy start(
            ProxyServer.Options options, LiveCheck.Rules rules, @Nullable Path file, Consumer<ExchangeResult> results) {
        HarFile recording = file == null ? null : HarFile.create(file);
        LiveCheck check = new LiveCheck(rules, recording, results);
        try {
            return new JudgingProxy(ProxyServer.start(options, check), check, recording);
        } catch (RuntimeException e) {
            check.close();
            if (recording != null) {
                recording.discard();
            }
            throw e;
        }
    }

    URI baseUrl() {
        return server.baseUrl();
    }

    AddedLatency latency() {
        return server.latency();
    }

    /** Why the recording does not hold all that passed. */
    Optional<String> recordingProblem() {
        return recording == null ? Optional.empty() : recording.problem();
    }

    /** Ends what is in flight, and returns once all that can be judged is judged. */
    @Override
    public void close() {
        server.close();
        check.close();
        if (recording != null) {
            recording.close();
        }
    }
}
