package io.snapshotcontracts.internal.stub;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.IgnoreMissingStateChange;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** A second opinion: Pact's own verifier for the JVM finds the stub to keep both contracts. */
class PactJvmVerifiesStubIT {

    private static StubServer stub;

    @BeforeAll
    static void start() {
        stub = StubServer.start(StubServer.Options.defaults().withFolder(Path.of("wiremock-mappings")));
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    /** The stub has every state at once, so that there is nothing to set up. */
    @IgnoreMissingStateChange
    @PactFolder("contracts")
    abstract static class Verification {

        @BeforeEach
        void aimAtStub(PactVerificationContext context) {
            context.setTarget(new HttpTestTarget("127.0.0.1", stub.baseUrl().getPort()));
        }

        @TestTemplate
        @ExtendWith(PactVerificationInvocationContextProvider.class)
        void interactionIsKept(PactVerificationContext context) {
            context.verifyInteraction();
        }
    }

    @Nested
    @Provider("instavm")
    class Instavm extends Verification {}

    @Nested
    @Provider("dws")
    class Dws extends Verification {}
}
