package io.snapshotcontracts.internal.stub;

import static io.snapshotcontracts.internal.stub.Servers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.verify.Target;
import io.snapshotcontracts.internal.verify.Verification;
import io.snapshotcontracts.internal.verify.VerifyOptions;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.testsupport.Vendors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any Pact verifier can drive the stub through its provider states. */
class ProviderStatesIT {

    private static final String PATH = "/_pact/provider-states";

    @RegisterExtension
    static final Servers servers = new Servers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // as Pact's native verifier, pact-jvm and Ruby's send it
                "{'action':'setup','state':'the service fails','params':{}} | 200 | {'project_id':'project-500'}",
                "{'state':'the service fails','params':{'project_id':'x'},'action':'setup'} | 200 | {'project_id':'project-500'}",
                "{'state':'the service fails','action':'teardown'} | 200 | {'project_id':'project-500'}",
                "{'consumer':'c','state':'the service fails','states':['the service fails'],'params':{}} | 200 | {'project_id':'project-500'}",
                "{'consumer':'c','states':[{'name':'the service fails','params':{}}],'action':'setup'} | 200 | {'project_id':'project-500'}",
                "{'state':'a snapshot exists','params':{'snapshot_id':'snap_bearer'}} | 200 | {'snapshot_id':'snap_bearer'}",
                "{'state':'a snapshot exists','params':{'snapshot_id':'snap_ready'}} | 200 | {'snapshot_id':'snap_ready'}",
                "{'state':'','action':'setup'} | 200 | {}",
            })
    void setupSaysWhichIdentifierHasTheState(String call, int status, String values) throws Exception {
        for (URI server : servers.both()) {
            HttpResponse answer = servers.send(server, "POST", PATH, call.replace('\'', '"'));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(text(answer)).isEqualTo(values.replace('\'', '"'));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'state':'the moon is full','action':'setup'} | 404 | no contract has this provider state",
                "{'state':'The service fails'} | 404 | no contract has this provider state",
                "{'states':['the service fails','the project does not exist']} | 404 | several came in one call",
                "{'action':'setup'} | 400 | a call has the form",
                "state=the service fails | 400 | a call has the form",
            })
    void anyOtherCallIsRefusedWithAReason(String call, int status, String reason) throws Exception {
        for (URI server : servers.both()) {
            HttpResponse answer = servers.send(server, "POST", PATH, call.replace('\'', '"'));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(text(answer)).contains(reason);
        }
    }

    @Test
    void contractsAreVerifiedWithStatesSetUp() {
        ContractSet contracts = ContractSet.of(Path.of("contracts"));
        for (URI server : servers.both()) {
            for (String provider : contracts.providers()) {
                List<InteractionResult> results = new Verification(
                                contracts, VerifyOptions.defaults(), new JdkTransport(Duration.ofSeconds(5), 1 << 20))
                        .verify(List.of(new Target(provider, server, Headers.NONE, server.resolve(PATH))), r -> {})
                        .runs()
                        .get(0)
                        .interactions();

                assertThat(results).hasSize(Vendors.interactions(provider)).allSatisfy(result -> assertThat(
                                result.outcome())
                        .as("%s: %s %s", result.description(), result.reason(), result.findings())
                        .isEqualTo(Outcome.VERIFIED));
            }
        }
    }
}
