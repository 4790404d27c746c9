package io.snapshotcontracts.internal.broker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.snapshotcontracts.result.RunResult;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends a broker what became of its contracts: a contract that is violated is a failure; one of which all is verified is
 * a success, if nothing of the whole run is unknown. Of the others it is sent nothing, for it has no word for them.
 */
public final class ResultPublisher {

    private final BrokerAccess access;
    private final Version version;
    private final String programVersion;

    /**
     * What was verified.
     *
     * @param number of the provider
     * @param branch that it was built from, null where that is not said
     */
    public record Version(String number, @Nullable String branch) {}

    public ResultPublisher(BrokerAccess access, Version version, String programVersion) {
        this.access = access;
        this.version = version;
        this.programVersion = programVersion;
    }

    /**
     * Publishes what is known.
     *
     * @param lines takes a sentence for each contract
     * @throws BrokerException where a result is not taken; the others are published all the same
     */
    public void publish(List<FetchedPact> pacts, RunResult result, Consumer<String> lines) {
        access.masking(() -> {
            publishAll(pacts, result, lines);
            return true;
        });
    }

    private void publishAll(List<FetchedPact> pacts, RunResult result, Consumer<String> lines) {
        List<PactResult> results = PactResult.of(pacts, result);
        boolean complete = results.stream().allMatch(PactResult::isComplete);
        HalClient client = new HalClient(access);
        boolean branched = false;
        @Nullable BrokerException failed = null;
        for (PactResult one : results) {
            FetchedPact pact = one.pact();
            boolean published = one.isViolated() || (complete && one.isVerified());
            if (published) {
                if (!branched && version.branch() != null) {
                    putBranch(client, pact, version.branch());
                }
                branched = true;
                try {
                    post(client, one);
                    lines.accept("Published: the contract of " + pact.own().consumer() + " is "
                            + (one.isViolated() ? "violated" : "verified"));
                } catch (BrokerException e) {
                    failed = failed == null ? e : failed;
                    published = false;
                }
            } else {
                lines.accept("Not published: the contract of " + pact.own().consumer() + ", "
                        + (one.isVerified()
                                ? "since something else of the run is inconclusive or not provoked"
                                : one.unknown()));
            }
            pact.notices("after_verification:success_" + one.isVerified() + "_published_" + published)
                    .forEach(lines);
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void post(HalClient client, PactResult result) {
        URI url = result.pact()
                .resultsLink()
                .orElseThrow(() -> client.problem(
                        result.pact().document().url(), "the broker takes no results for this contract"));
        JsonNode body = VerificationResult.of(result, !result.isViolated(), version.number(), programVersion);
        client.requireSuccess(url, client.exchange("POST", url, body));
    }

    /** Before the results, since the broker looks at the branch when they come. */
    private void putBranch(HalClient client, FetchedPact pact, String branch) {
        URI provider =
                pact.document().requiredLink("pb:provider", Map.of(), "without it the branch cannot be published");
        URI url = client.get(provider)
                .requiredLink(
                        "pb:branch-version",
                        Map.of("branch", branch, "version", version.number()),
                        "a Pact Broker knows branches from version 2.86.0 on; leave out --branch for an older one");
        client.requireSuccess(url, client.exchange("PUT", url, JsonNodeFactory.instance.objectNode()));
    }
}
