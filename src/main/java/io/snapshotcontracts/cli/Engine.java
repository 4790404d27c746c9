package io.snapshotcontracts.cli;

import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.verify.Target;
import io.snapshotcontracts.verify.VerifyOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What the commands need of the rest of the program, so that they can be tested without it. */
interface Engine {

    /** The contracts that the program carries. */
    Verifier bundled();

    /** The contracts of a folder. */
    Verifier in(Path folder);

    Stub startStub(String host, int port);

    interface Verifier {

        Set<String> providers();

        RunResult verify(List<Target> targets, VerifyOptions options, Consumer<InteractionResult> progress);
    }

    interface Stub extends AutoCloseable {

        URI baseUrl();

        @Override
        void close();
    }
}
