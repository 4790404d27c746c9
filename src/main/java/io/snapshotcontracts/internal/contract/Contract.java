package io.snapshotcontracts.internal.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.UnaryOperator;

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
    public void check() {
        interactions.forEach(Interaction::check);
    }

    /** The same contract where none of its interactions decides over the run. */
    public Contract asPending() {
        return new Contract(
                file,
                consumer,
                provider,
                interactions.stream().map(Interaction::asPending).toList(),
                leftOut);
    }

    /** The same contract with something taken out of the names that reports show; what a run looks up stays. */
    public Contract shownBy(UnaryOperator<String> mask) {
        return new Contract(
                file,
                mask.apply(consumer),
                provider,
                interactions.stream()
                        .map(interaction -> interaction.shownBy(mask))
                        .toList(),
                leftOut.stream().map(mask).toList());
    }
}
