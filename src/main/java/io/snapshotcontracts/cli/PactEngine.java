package io.snapshotcontracts.cli;

import io.snapshotcontracts.contract.ContractSet;
import io.snapshotcontracts.http.HttpTransport;
import io.snapshotcontracts.http.JdkTransport;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.stub.StubServer;
import io.snapshotcontracts.verify.Target;
import io.snapshotcontracts.verify.Verification;
import io.snapshotcontracts.verify.VerifyOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The real engine. */
final class PactEngine implements Engine {

    @Override
    public Verifier bundled() {
        return new ContractVerifier(ContractSet.bundled());
    }

    @Override
    public Verifier in(Path folder) {
        return new ContractVerifier(ContractSet.of(folder));
    }

    @Override
    public Stub startStub(String host, int port) {
        return new RunningStub(
                StubServer.start(StubServer.Options.defaults().withHost(host).withPort(port)));
    }

    private record ContractVerifier(ContractSet contracts) implements Verifier {

        @Override
        public Set<String> providers() {
            return contracts.providers();
        }

        @Override
        public RunResult verify(List<Target> targets, VerifyOptions options, Consumer<InteractionResult> progress) {
            HttpTransport transport = new JdkTransport(options.timeout(), options.maxBodyBytes());
            return new Verification(contracts, options, transport).verify(targets, progress);
        }
    }

    private record RunningStub(StubServer server) implements Stub {

        @Override
        public URI baseUrl() {
            return server.baseUrl();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
