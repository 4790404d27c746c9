package io.snapshotcontracts.fuzz;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.mapping.StubFolder;

/** Mappings are made of a Pact file, and of documentation where the input has both. */
final class MappingTarget implements FuzzTarget {

    private final Folder folder = new Folder();

    @Override
    public void run(byte[] input) throws Throwable {
        Descriptor descriptor = Descriptor.of(input);
        boolean both = descriptor.has("contract") && descriptor.has("documentation");
        folder.write("contract.json", both ? descriptor.text("contract") : FuzzTarget.text(input));
        folder.write("documentation/shop.openapi.yaml", both ? descriptor.text("documentation") : null);
        DocumentedRefusal.mayRefuse(() -> StubFolder.generate(ContractSet.of(folder.path())));
    }
}
