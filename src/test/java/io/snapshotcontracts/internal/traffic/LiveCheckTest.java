package io.snapshotcontracts.internal.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.result.ExchangeResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCheckTest {

    private static final ContractSet TEA_SHOP = ContractSet.of(Path.of("src/test/resources/tea-shop"));
    private static final int OFFERED = 6_000; // more than may wait

    @TempDir
    private Path folder;

    private final List<ExchangeResult> results = new CopyOnWriteArrayList<>();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void eachExchangeIsReportedAndRecordedOrNamedAsLeftOutHoweverSoonItEnds() throws IOException {
        Path file = folder.resolve("session.har");
        HarFile recording = HarFile.create(file);
        LiveCheck check =
                new LiveCheck(new LiveCheck.Rules(TEA_SHOP, "live", null, 10_000, false), recording, results::add);

        for (int i = 0; i < OFFERED; i++) {
            check.offer(teas(), done::incrementAndGet);
        }
        check.close(Duration.ofMillis(1));
        recording.close();

        assertThat(results).hasSize(OFFERED);
        assertThat(done).hasValue(OFFERED);
        int recorded = JsonMapper.builder()
                .build()
                .readTree(file.toFile())
                .at("/log/entries")
                .size();
        assertThat(recording.problem())
                .get()
                .asString()
                .startsWith(file + ": the recording lacks " + (OFFERED - recorded)
                        + " exchanges, the first of 1970-01-01T00:00:00Z: ");
    }

    private static LiveExchange teas() {
        byte[] json = "[{\"id\": 7, \"name\": \"Sencha\", \"kind\": \"green\", \"price\": 1}]".getBytes(UTF_8);
        return new LiveExchange(
                Instant.EPOCH,
                "GET",
                "https://tea.example/api/teas",
                Headers.NONE,
                LiveBody.NONE,
                new LiveExchange.Answer(
                        200,
                        "OK",
                        Headers.NONE.with("Content-Type", "application/json"),
                        new LiveBody(Body.of(json), json.length, null)),
                null,
                new LiveExchange.Timings(1, 2, 3));
    }
}
