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

    /** Those that decide over the run: all but the pending ones. */
    long deciding(Outcome outcome) {
        return interactions.stream()
                .filter(i -> i.outcome() == outcome && !i.pending())
                .count();
    }

    public long count(Outcome outcome) {
        return interactions.stream().filter(i -> i.outcome() == outcome).count();
    }
}
