package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.broker.BrokerAccess;
import io.snapshotcontracts.internal.broker.FetchedPact;
import io.snapshotcontracts.internal.broker.PactBroker;
import io.snapshotcontracts.internal.broker.PactQuery;
import io.snapshotcontracts.internal.broker.ResultPublisher;
import io.snapshotcontracts.internal.broker.Selectors;
import io.snapshotcontracts.internal.environment.Variables;
import io.snapshotcontracts.internal.http.ConnectionSettings;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.verify.VerifyOptions;
import io.snapshotcontracts.result.RunResult;
import java.io.PrintWriter;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Contracts from a Pact Broker, and results to it. What is wrong is an {@link IllegalArgumentException}. */
final class BrokerOptions {

    @Option(
            names = "--broker",
            paramLabel = "URL",
            converter = BrokerUrlConverter.class,
            description = "Pact Broker to take the contracts from.")
    private @Nullable URI url;

    @Option(
            names = "--consumer-version-selectors",
            paramLabel = "JSON",
            description = "Whose contracts, {\"mainBranch\": true}; repeatable.")
    private List<String> selectors = new ArrayList<>();

    @Option(names = "--enable-pending", description = "What --branch never kept does not decide.")
    private boolean pending;

    @Option(
            names = "--include-wip-pacts-since",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Contracts in progress too, as pending ones.")
    private @Nullable LocalDate wipSince;

    @Option(names = "--publish", description = "Send the results to the broker.")
    private boolean publish;

    @Option(names = "--provider-version", paramLabel = "V", description = "Version that is verified, to publish.")
    private @Nullable String version;

    @Option(names = "--branch", paramLabel = "B", description = "Branch of that version.")
    private @Nullable String branch;

    private @Nullable BrokerAccess access;
    private List<FetchedPact> pacts = List.of();

    boolean areGiven() {
        return url != null;
    }

    void check(@Nullable String provider, boolean explain) {
        if (url == null) {
            TargetOptions.require(
                    selectors.isEmpty()
                            && !pending
                            && wipSince == null
                            && !publish
                            && version == null
                            && branch == null,
                    "--consumer-version-selectors, --enable-pending, --include-wip-pacts-since, --publish,"
                            + " --provider-version and --branch need --broker");
            return;
        }
        TargetOptions.require(provider != null, "--broker needs --provider, by whose name the broker has contracts");
        TargetOptions.require(!publish || version != null, "--publish needs --provider-version");
        TargetOptions.require(!publish || !explain, "--explain sends nothing, so that there is nothing to --publish");
        requireText("--provider-version", version);
        requireText("--branch", branch);
        TargetOptions.require(
                branch != null || (!pending && wipSince == null),
                "--enable-pending and --include-wip-pacts-since need --branch, since a contract is pending for a branch");
        Selectors.parse(selectors);
    }

    private static void requireText(String option, @Nullable String value) {
        TargetOptions.require(
                value == null || (!value.isBlank() && value.chars().noneMatch(Character::isISOControl)),
                option + " is a text without control characters");
    }

    /** How the broker is reached. Its credentials count as taken from the environment, so that no result shows them. */
    void open(Shell shell, Variables variables, ConnectionSettings settings, VerifyOptions bounds) {
        if (url != null) {
            BrokerCredentials credentials = BrokerCredentials.of(shell.environment(), variables);
            access = new BrokerAccess(
                    url,
                    credentials.headers(),
                    credentials.redactor(),
                    new JdkTransport(settings, bounds.timeout(), bounds.maxBodyBytes()),
                    bounds.timeout(),
                    bounds.deadline());
        }
    }

    /** The contracts of a provider, with the broker's metadata. */
    List<FetchedPact> fetch(String provider, PrintWriter err) {
        if (access != null) {
            pacts = new PactBroker(access)
                    .fetch(new PactQuery(provider, Selectors.parse(selectors), branch, pending, wipSince));
            pacts.forEach(pact -> pact.notices("before_verification").forEach(err::println));
            TargetOptions.require(
                    !publish || pacts.stream().allMatch(FetchedPact::takesResults),
                    "the broker takes no results with these credentials, so that --publish cannot work");
        }
        return pacts;
    }

    /** Sends the results if --publish is given. */
    void publish(RunResult result, PrintWriter err) {
        if (publish && access != null && version != null) {
            new ResultPublisher(access, new ResultPublisher.Version(version, branch), Cli.Version.number())
                    .publish(pacts, result, err::println);
        }
    }
}
