package io.snapshotcontracts.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.report.TrafficJson;
import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.ExchangeVerdict;
import io.snapshotcontracts.testsupport.AsksForDefects;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An exchange that cannot be judged, or not in time, costs itself alone. */
@Timeout(60)
class BatchTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final EntryJudge judge = new EntryJudge(ContractSet.bundled(), null, 1000, false, Accepting.NONE);

    @Test
    void exchangeThatTakesTooLongIsUnjudgedAndTheOthersAreJudgedInOrder() {
        List<ExchangeResult> results = judged(300, SOON, index -> index == 3 || index == 200);

        assertThat(results).extracting(ExchangeResult::index).containsExactlyElementsOf(indexes(300));
        assertThat(results)
                .filteredOn(result -> result.verdict() == ExchangeVerdict.UNJUDGED)
                .extracting(ExchangeResult::index)
                .containsExactly(3L, 200L);
        assertThat(results.get(3).findings().get(0).message()).startsWith("the answer could not be judged within 1 s");
        assertThat(results.get(3).operation()).isEqualTo("listSnapshots");
        assertThat(results.get(3).defect()).isNull();
    }

    @Test
    void threadsThatAreLeftBehindAreBoundedAndEveryExchangeHasAResult() {
        AtomicInteger stuck = new AtomicInteger();

        List<ExchangeResult> results = judged(40, Duration.ofMillis(20), index -> {
            stuck.incrementAndGet();
            return true;
        });

        assertThat(results).hasSize(40).extracting(ExchangeResult::verdict).containsOnly(ExchangeVerdict.UNJUDGED);
        assertThat(stuck).hasValue(16);
        assertThat(results.get(39).findings().get(0).message())
                .startsWith("the answer was not judged: 16 answers before");
    }

    @Test
    @AsksForDefects
    void defectIsShownAndCostsItsExchangeAlone() throws IOException {
        ExchangeResult result = judge.judge("a.har", entry(7, null));

        assertThat(result.verdict()).isEqualTo(ExchangeVerdict.UNJUDGED);
        assertThat(result.findings().get(0).message()).startsWith("internal error while judging the answer");
        assertThat(result.defect()).startsWith("java.lang.NullPointerException");
        StringBuilder json = new StringBuilder();
        TrafficJson.write(result, json);
        assertThat(json.toString()).endsWith(",\"defect\":true}\n");
    }

    private List<ExchangeResult> judged(int entries, Duration bound, LongPredicate stuck) {
        List<ExchangeResult> results = new ArrayList<>();
        ExchangeJudge slow = new ExchangeJudge() {
            @Override
            public ExchangeResult judge(String source, Entry entry) {
                if (stuck.test(entry.index())) {
                    neverEnds();
                }
                return new ExchangeResult(
                        entry.index(), source, "dws", "listSnapshots", 200, ExchangeVerdict.CONFORMS, "", List.of());
            }

            @Override
            public ExchangeResult failed(String source, Entry entry, Throwable thrown) {
                return judge.failed(source, entry, thrown);
            }
        };
        try (Pipeline pipeline = new Pipeline(slow, results::add, bound)) {
            for (int i = 0; i < entries; i++) {
                pipeline.add("a.har", entry(i, new Entry.Content("{}", null, "application/json", null, false)));
            }
            pipeline.finish();
        }
        return results;
    }

    private static Entry entry(long index, Entry.Content content) {
        return new Entry(index, null, null, "GET", Har.URL, 200, null, content, List.of(), null, null, 100);
    }

    private static List<Long> indexes(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private static void neverEnds() {
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                never.await();
            } catch (InterruptedException e) {
                // as an expression that backtracks, which asks for no interrupt
            }
        }
    }
}
