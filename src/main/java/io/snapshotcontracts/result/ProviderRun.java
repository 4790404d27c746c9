package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** All interactions of one provider against one implementation, in contract order. */
public record ProviderRun(String provider, String url, List<InteractionResult> interactions) {

    public ProviderRun {
        requireNonNull(provider, "provider");
        requireNonNull(url, "url");
        interactions = List.copyOf(interactions);
    }

    /** Those that decide over the run: all but the pending ones and those of which everything is accepted. */
    long deciding(Outcome outcome) {
        return interactions.stream()
                .filter(i -> i.outcome() == outcome && !i.pending() && !i.isAccepted())
                .count();
    }

    /** Those that are violated and count as verified, since everything that is wrong with them is accepted. */
    public long accepted() {
        return interactions.stream().filter(InteractionResult::isAccepted).count();
    }

    public long count(Outcome outcome) {
        return interactions.stream().filter(i -> i.outcome() == outcome).count();
    }
}
