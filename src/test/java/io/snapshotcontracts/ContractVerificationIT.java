package io.snapshotcontracts;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.environment.Environment;
import io.snapshotcontracts.internal.environment.EnvironmentReader;
import io.snapshotcontracts.internal.environment.Variables;
import io.snapshotcontracts.internal.http.ConnectionSettings;
import io.snapshotcontracts.internal.http.EnvironmentProxies;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.stub.StubServer;
import io.snapshotcontracts.internal.verify.Target;
import io.snapshotcontracts.internal.verify.Verification;
import io.snapshotcontracts.internal.verify.VerifyOptions;
import io.snapshotcontracts.internal.verify.VerifyOptions.Pace;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/**
 * The contracts as test cases: against the live implementations of {@code -Dcontracts.environment=a.yaml,b.yaml}, against
 * the stub where none is named. What was not provoked is skipped, what is inconclusive is an error, both with the reason.
 */
class ContractVerificationIT {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));

    @TestFactory
    Stream<DynamicContainer> contract() {
        List<Path> files = Arrays.stream(
                        System.getProperty("contracts.environment", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList();
        RunResult result = files.isEmpty() ? verifyStub() : verifyLive(files);
        return result.runs().stream().map(ContractVerificationIT::container);
    }

    private static RunResult verifyLive(List<Path> files) {
        Variables variables = new Variables(System.getenv());
        List<Environment> environments = files.stream()
                .map(file -> EnvironmentReader.read(file, CONTRACTS, variables))
                .toList();
        List<Target> targets = environments.stream()
                .map(environment -> Target.live(environment, Headers.NONE, variables.used()))
                .toList();
        return verify(targets, Pace.GENTLE, new ConnectionSettings(null, EnvironmentProxies.of(System.getenv())));
    }

    private static RunResult verifyStub() {
        try (StubServer stub =
                StubServer.start(StubServer.Options.defaults().withFolder(Path.of("wiremock-mappings")))) {
            List<Target> targets = CONTRACTS.providers().stream()
                    .map(provider -> new Target(provider, stub.baseUrl(), Headers.NONE, null))
                    .toList();
            return verify(targets, Pace.UNLIMITED, ConnectionSettings.direct());
        }
    }

    private static RunResult verify(List<Target> targets, Pace pace, ConnectionSettings settings) {
        VerifyOptions usual = VerifyOptions.defaults();
        VerifyOptions options = new VerifyOptions(usual.timeout(), usual.deadline(), usual.maxBodyBytes(), pace);
        return new Verification(
                        CONTRACTS, options, new JdkTransport(settings, options.timeout(), options.maxBodyBytes()))
                .verify(targets, result -> {});
    }

    private static DynamicContainer container(ProviderRun run) {
        return dynamicContainer(
                run.provider() + " at " + run.url(), run.interactions().stream().map(ContractVerificationIT::test));
    }

    private static DynamicTest test(InteractionResult result) {
        String name = result.description() + (result.state() == null ? "" : ", given " + result.state());
        return dynamicTest(name, () -> {
            switch (result.outcome()) {
                case VERIFIED -> {}
                case NOT_PROVOKED -> throw new TestAbortedException("not provoked: " + result.reason());
                // not a failed assertion, which would say that the contract is broken
                case INCONCLUSIVE -> throw new IllegalStateException("inconclusive: " + result.reason());
                case VIOLATED ->
                    Assertions.fail(result.findings().stream()
                            .map(ContractVerificationIT::text)
                            .collect(joining("\n", result.request() + " breaks the contract\n", "")));
            }
        });
    }

    private static String text(Finding finding) {
        return "  %s: %s (expected %s, was %s; %s)"
                .formatted(finding.path(), finding.message(), finding.expected(), finding.actual(), finding.rule());
    }
}
