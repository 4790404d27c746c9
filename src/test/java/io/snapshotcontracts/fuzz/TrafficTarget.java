package io.snapshotcontracts.fuzz;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.traffic.TrafficCheck;
import io.snapshotcontracts.result.ExchangeResult;
import java.io.ByteArrayInputStream;
import java.util.List;

/** A recording is checked. */
final class TrafficTarget implements FuzzTarget {

    private final ContractSet contracts = ContractSet.bundled();

    @Override
    public void run(byte[] input) throws Throwable {
        TrafficCheck.Request request =
                new TrafficCheck.Request(List.of("-"), new ByteArrayInputStream(input), null, 100_000);
        DocumentedRefusal.mayRefuse(() -> new TrafficCheck(contracts).check(request, TrafficTarget::look));
    }

    private static void look(ExchangeResult result) {
        if (result.defect() != null) {
            throw new AssertionError(result.defect());
        }
        result.findings().forEach(finding -> DocumentedRefusal.requireOwnWords(finding.message()));
    }
}
