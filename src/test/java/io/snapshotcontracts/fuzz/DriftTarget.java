package io.snapshotcontracts.fuzz;

import io.snapshotcontracts.internal.drift.Comparison;
import io.snapshotcontracts.result.Change;

/** Two OpenAPI documents are compared; one that is compared with itself has not changed. */
final class DriftTarget implements FuzzTarget {

    @Override
    public void run(byte[] input) throws Throwable {
        Descriptor descriptor = Descriptor.of(input);
        String documentation = descriptor.text("documentation");
        String published = descriptor.text("published");
        DocumentedRefusal.mayRefuse(() -> {
            for (Change change : Comparison.of(documentation, published).changes()) {
                DocumentedRefusal.requireOwnWords(change.place() + " " + change.change());
            }
            for (Change change : Comparison.of(documentation, documentation).changes()) {
                throw new AssertionError("differs from itself: " + change);
            }
        });
    }
}
