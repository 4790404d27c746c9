package io.snapshotcontracts.internal.mapping;

import io.snapshotcontracts.internal.contract.InvalidContractException;
import java.util.List;

/** Refuses mappings that cannot live in one folder: a stub has no provider state, only the request. */
final class Conflicts {

    private Conflicts() {}

    static void refuse(List<Mapping> mappings) {
        for (int i = 0; i < mappings.size(); i++) {
            for (Mapping other : mappings.subList(i + 1, mappings.size())) {
                refuse(mappings.get(i), other);
            }
        }
    }

    private static void refuse(Mapping one, Mapping other) {
        String both = Refusal.nameOf(one.interaction()) + " and " + Refusal.nameOf(other.interaction());
        boolean ofOneInteraction = one.interaction() == other.interaction();
        if (!ofOneInteraction && one.request().mayOverlap(other.request())) {
            throw new InvalidContractException(both + ": a stub cannot tell their requests apart ("
                    + one.request().method() + " " + one.request().path().text()
                    + "); give each its own identifier in the path");
        }
        if (one.fileName().equals(other.fileName())) {
            throw new InvalidContractException(
                    both + ": both make the mapping file " + one.fileName() + "; describe them in different words");
        }
    }
}
