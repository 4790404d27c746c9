package io.snapshotcontracts.fuzz;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.environment.Environment;
import io.snapshotcontracts.internal.environment.EnvironmentReader;
import io.snapshotcontracts.internal.environment.Variables;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.verify.Explanation;
import io.snapshotcontracts.internal.verify.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An environment file is read, and what would be sent is planned. */
final class EnvironmentTarget implements FuzzTarget {

    private final ContractSet contracts = ContractSet.bundled();
    private final Folder folder = new Folder();

    @Override
    public void run(byte[] input) throws Throwable {
        Path file = folder.write("environment.yaml", FuzzTarget.text(input));
        DocumentedRefusal.mayRefuse(() -> {
            Variables variables = new Variables(Map.of("TOKEN", "canary-token", "EMPTY", ""));
            Environment environment = EnvironmentReader.read(file, contracts, variables);
            Target target = Target.live(environment, Headers.NONE, Set.of("canary-token"));
            String explained = Explanation.of(contracts, List.of(target)).toString();
            if (explained.contains("canary-token")) {
                throw new AssertionError("a variable's value is shown");
            }
        });
    }
}
