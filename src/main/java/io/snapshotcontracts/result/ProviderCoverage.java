package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * One provider's documented elements, and how the lenses did on every single-step variation of its answers.
 *
 * @param undocumented the names of the interactions that match no documented operation
 */
public record ProviderCoverage(
        String provider, List<ElementCoverage> elements, List<String> undocumented, ContractScore score) {

    public ProviderCoverage {
        requireNonNull(provider, "provider");
        elements = List.copyOf(elements);
        undocumented = List.copyOf(undocumented);
        requireNonNull(score, "score");
    }

    /** Names of what is documented and shown by no interaction, and of the interactions that match no operation. */
    public List<String> gaps() {
        Stream<String> unseen = elements.stream()
                .map(ElementCoverage::element)
                .filter(DocumentedElement::isGap)
                .map(DocumentedElement::name);
        return Stream.concat(unseen, undocumented.stream()).toList();
    }

    /** Names of what is documented and no contract asks for, where that is no gap. */
    public List<String> notNeeded() {
        return elements.stream()
                .map(ElementCoverage::element)
                .filter(element -> !element.isNeeded())
                .map(DocumentedElement::name)
                .toList();
    }

    /** The same where only what some contract asks for must be shown. */
    public ProviderCoverage onlyNeeded() {
        return new ProviderCoverage(
                provider, elements.stream().map(ElementCoverage::onlyNeeded).toList(), undocumented, score);
    }

    boolean isComplete() {
        return elements.stream().anyMatch(element -> !element.element().isUnseen())
                && gaps().isEmpty()
                && score.survivors().isEmpty()
                && score.falseAlarms().isEmpty();
    }
}
