package io.snapshotcontracts.fuzz;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.verify.Explanation;
import io.snapshotcontracts.internal.verify.Target;
import java.net.URI;
import java.util.List;

/** A Pact file is read, and what would be sent is planned. */
final class ContractTarget implements FuzzTarget {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/prefix");

    private final Folder folder = new Folder();

    @Override
    public void run(byte[] input) throws Throwable {
        folder.write("contract.json", FuzzTarget.text(input));
        DocumentedRefusal.mayRefuse(() -> {
            ContractSet contracts = ContractSet.of(folder.path());
            for (String provider : contracts.providers()) {
                Explanation.of(contracts, List.of(new Target(provider, NOWHERE, Headers.NONE, null)));
            }
        });
    }
}
