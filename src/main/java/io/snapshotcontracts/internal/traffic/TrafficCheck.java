package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.result.ExchangeResult;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges recorded traffic. One thread reads while others judge; what is in flight is bounded, so that a recording of
 * any size needs the same memory, and results come in the recording's order.
 */
public final class TrafficCheck {

    private final ContractSet contracts;
    private volatile boolean stopped;

    public TrafficCheck(ContractSet contracts) {
        this.contracts = contracts;
    }

    /**
     * What to check.
     *
     * @param files paths, {@code -} for standard input
     * @param provider whose exchanges alone are judged, null for all
     * @param maxBodyBytes larger bodies are not judged
     * @param requests whether requests are judged too
     */
    public record Request(
            List<String> files,
            InputStream standardInput,
            @Nullable String provider,
            long maxBodyBytes,
            boolean requests) {

        /** Without judging requests. */
        public Request(List<String> files, InputStream standardInput, @Nullable String provider, long maxBodyBytes) {
            this(files, standardInput, provider, maxBodyBytes, false);
        }

        public Request {
            files = List.copyOf(files);
        }

        /** The names under which results tell where they come from. */
        public List<String> sources() {
            return Recordings.sources(files);
        }
    }

    /**
     * Tells of each exchange in order.
     *
     * @throws InvalidTrafficException before the first result, as far as a look at the files can tell
     */
    public void check(Request request, Consumer<ExchangeResult> results) {
        check(request, Accepting.NONE, results);
    }

    /**
     * The same, of which some findings are accepted.
     *
     * @param accepting marks them
     */
    public void check(Request request, Accepting accepting, Consumer<ExchangeResult> results) {
        if (!contracts.areProven()) {
            contracts.requireUsable(request.provider());
        }
        EntryJudge judge =
                new EntryJudge(contracts, request.provider(), request.maxBodyBytes(), request.requests(), accepting);
        EntryReader reader = new EntryReader(request.maxBodyBytes(), judge.wanted());
        try (Recordings recordings = Recordings.open(request.files(), request.standardInput(), reader)) {
            SeenSecrets seen = new SeenSecrets();
            try (Pipeline pipeline = new Pipeline(judge, results)) {
                recordings.forEach(recording -> {
                    Entry entry = stopped ? null : recording.next();
                    while (entry != null) {
                        pipeline.add(recording.source(), seen.withEarlier(entry));
                        entry = stopped ? null : recording.next();
                    }
                    pipeline.endOfSource();
                });
                pipeline.finish();
            }
        }
    }

    /** Ends a check from another thread: what was read is still reported. */
    public void stop() {
        stopped = true;
    }
}
