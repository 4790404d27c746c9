package io.snapshotcontracts.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** When the stub of a class runs, seen from outside of it. */
class StubLifecycleTest {

    private static final List<URI> SEEN = new CopyOnWriteArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void classAndItsNestedClassesShareOneServerWhichIsClosedAfterwardsThoughTestsFail() {
        TestExecutionSummary summary = Launched.run(Shared.class, Map.of());

        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
        assertThat(summary.getTestsFailedCount()).isEqualTo(1);
        assertThat(SEEN).hasSize(5).containsOnly(SEEN.get(0));
        assertClosed(SEEN.get(0));
    }

    @Test
    void instanceFieldIsAServerForEachTest() {
        TestExecutionSummary summary = Launched.run(PerTest.class, Map.of());

        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates().allSatisfy(StubLifecycleTest::assertClosed);
    }

    @Test
    void serverIsClosedWhenTheClassCannotBeSetUp() {
        TestExecutionSummary summary = Launched.run(BrokenSetUp.class, Map.of());

        assertThat(summary.getContainersFailedCount()).isEqualTo(1);
        assertThat(SEEN).hasSize(1).allSatisfy(StubLifecycleTest::assertClosed);
    }

    @Test
    void heirsThatRunAtOnceDoNotCloseEachOthersServer() {
        assertThat(Launched.run(Heirs.class, IN_PARALLEL).getTestsSucceededCount())
                .isEqualTo(40);
        assertThat(SEEN).allSatisfy(StubLifecycleTest::assertClosed);
    }

    @Test
    void testsInParallelSeeTheirOwnRequests() {
        TestExecutionSummary summary = Launched.run(InParallel.class, IN_PARALLEL);

        assertThat(summary.getFailures())
                .extracting(failure -> failure.getException())
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(40);
    }

    private static final Map<String, String> IN_PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.executor-service", "WORKER_THREAD_POOL",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

    private static void assertClosed(URI url) {
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> get(url, "/"));
    }

    static int get(URI url, String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setRequestProperty("X-Auth-Token", "any");
        return connection.getResponseCode();
    }

    private static void see(SnapshotStub stub) throws IOException {
        SEEN.add(stub.baseUrl());
        assertThat(get(stub.baseUrl(), stub.path(DwsStates.SERVICE_IS_UNAVAILABLE)))
                .isEqualTo(503);
    }

    static class Shared {

        @RegisterExtension
        static final SnapshotStub stub = SnapshotStub.dws();

        @BeforeAll
        static void isRunning() throws IOException {
            see(stub);
        }

        @AfterAll
        static void isStillRunning() throws IOException {
            see(stub);
        }

        @Test
        void one() throws IOException {
            see(stub);
        }

        @Test
        void failing() throws IOException {
            see(stub);
            throw new AssertionError("as a test may");
        }

        @Nested
        class Inner {

            @Test
            void two() throws IOException {
                see(stub);
            }
        }
    }

    static class PerTest {

        @RegisterExtension
        final SnapshotStub stub = SnapshotStub.dws();

        @Test
        void one() throws IOException {
            see(stub);
        }

        @Test
        void two() throws IOException {
            see(stub);
        }
    }

    static class BrokenSetUp {

        @RegisterExtension
        static final SnapshotStub stub = SnapshotStub.dws();

        @BeforeAll
        static void breaks() throws IOException {
            see(stub);
            throw new AssertionError("as a set-up may");
        }

        @Test
        void neverRuns() {}
    }

    abstract static class Base {

        @RegisterExtension
        static final SnapshotStub stub = SnapshotStub.dws();

        @RepeatedTest(20)
        void inherited() throws IOException {
            see(stub);
        }
    }

    static class Heirs {

        @Nested
        class Heir extends Base {}

        @Nested
        class OtherHeir extends Base {}
    }

    static class InParallel {

        @RegisterExtension
        static final SnapshotStub stub = SnapshotStub.dws();

        @RepeatedTest(40)
        void ownRequestsAreToldApart(RepetitionInfo repetition) throws IOException {
            String path = "/v1.0/project-of-test-" + repetition.getCurrentRepetition() + "/snapshots";
            stub.assertThatReceived().noGet(path);

            get(stub.baseUrl(), path);

            stub.assertThatReceived().get(path).once().withHeader("X-Auth-Token", "any");
        }
    }
}
