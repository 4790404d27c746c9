package io.snapshotcontracts.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.pactbroker.ConsumerVersionSelectors;
import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import au.com.dius.pact.core.pactbroker.PactBrokerResult;
import au.com.dius.pact.core.support.Result;
import io.snapshotcontracts.testsupport.BrokerDouble;
import io.snapshotcontracts.testsupport.PactText;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the double is like a broker is shown by a client that somebody else wrote for real ones. */
class PactJvmReadsTheDoubleTest {

    @Test
    void pactJvmFindsTheContractsThatWeFind() {
        try (BrokerDouble broker = BrokerDouble.of("p")
                .with("c", PactText.answering("{\"status\": 200}"), "{\"pending\": true, \"notices\": []}")) {
            PactBrokerClient client =
                    new PactBrokerClient(broker.url().toString(), new HashMap<>(), new PactBrokerClientConfig());

            Result<List<PactBrokerResult>, Exception> found = client.fetchConsumersWithSelectorsV2(
                    "p", List.of(ConsumerVersionSelectors.MainBranch.INSTANCE), List.of(), "main", true, null);

            assertThat(found).as(String.valueOf(found)).isInstanceOf(Result.Ok.class);
            assertThat(found.get()).singleElement().satisfies(pact -> {
                assertThat(pact.getPending()).isTrue();
                assertThat(pact.getSource()).endsWith(broker.pactPath("c") + "/metadata/bQ");
            });
            assertThat(broker.requests().get(1).body().at("/consumerVersionSelectors/0/mainBranch"))
                    .hasToString("true");
        }
    }
}
