package io.snapshotcontracts.benchmark;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.result.Finding;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** One warm judgement of the documentation's own example of each operation, from its bytes on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class JudgementBenchmark {

    @SuppressWarnings("NullAway.Init") // JMH calls the set-up first
    private Judge judge;

    @SuppressWarnings("NullAway.Init")
    private Operation operation;

    @SuppressWarnings("NullAway.Init")
    private HttpResponse answer;

    /** The page with its lenses, and its example as it would come over the wire. */
    @Setup
    public void readContracts() {
        Documentation documentation = ContractSet.bundled().documentationOf("dws");
        judge = new Judge(documentation);
        operation = documentation.operations().get(0);
        String example = documentation
                .document()
                .at(operation.pointerTo(200) + "/content/application~1json/example")
                .toString();
        answer = new HttpResponse(
                200, new Headers(List.of(new Header("Content-Type", "application/json"))), Body.of(example));
    }

    /** A legal answer with two snapshots. */
    @Benchmark
    public List<Finding> legalAnswer() {
        return judge.findingsOfThePage(operation, answer);
    }

    /** Runs this benchmark alone. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(JudgementBenchmark.class.getName() + ".*")
                        .shouldFailOnError(true)
                        .build())
                .run();
    }
}
