package io.snapshotcontracts.contract;

import static java.util.Objects.requireNonNull;

import au.com.dius.pact.core.model.Pact;
import java.util.List;

/**
 * One Pact file: what one consumer needs of one provider.
 *
 * @param file the file's name, for messages
 * @param pact the same, as pact-jvm's matching wants it
 */
public record Contract(String file, String consumer, String provider, List<Interaction> interactions, Pact pact) {

    public Contract {
        requireNonNull(file, "file");
        requireNonNull(consumer, "consumer");
        requireNonNull(provider, "provider");
        requireNonNull(pact, "pact");
        interactions = List.copyOf(interactions);
    }
}
