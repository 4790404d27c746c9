package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** One provider's documented elements, and how the lenses did on every single-step variation of its answers. */
public record ProviderCoverage(String provider, List<ElementCoverage> elements, ContractScore score) {

    public ProviderCoverage {
        requireNonNull(provider, "provider");
        elements = List.copyOf(elements);
        requireNonNull(score, "score");
    }

    /** Names of what is documented and shown by no interaction. */
    public List<String> gaps() {
        return elements.stream()
                .map(ElementCoverage::element)
                .filter(DocumentedElement::isGap)
                .map(DocumentedElement::name)
                .toList();
    }

    boolean isComplete() {
        return !elements.isEmpty()
                && gaps().isEmpty()
                && score.survivors().isEmpty()
                && score.falseAlarms().isEmpty();
    }
}
