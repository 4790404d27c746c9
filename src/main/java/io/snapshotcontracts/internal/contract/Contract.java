package io.snapshotcontracts.internal.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One Pact file: what one consumer needs of one provider.
 *
 * @param file the file's name, for messages
 * @param interactions those over HTTP, in the file's order
 * @param leftOut the others, each named with its kind
 */
public record Contract(
        String file, String consumer, String provider, List<Interaction> interactions, List<String> leftOut) {

    public Contract {
        requireNonNull(file, "file");
        requireNonNull(consumer, "consumer");
        requireNonNull(provider, "provider");
        interactions = List.copyOf(interactions);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads all that a run needs.
     *
     * @throws InvalidContractException where an interaction cannot be sent, or its answer not be judged
     */
    void check() {
        interactions.forEach(Interaction::check);
    }
}
