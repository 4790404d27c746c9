package io.snapshotcontracts.internal.schema;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An assertion that is compared as a whole and never taken apart.
 *
 * @param text the keyword and its value
 * @param node the keyword
 * @param isWhole whether the text says all of it
 */
public record Assertion(String text, OpenApiNode node, boolean isWhole) implements Comparable<Assertion> {

    private static final Comparator<Assertion> ORDER = Comparator.comparing(Assertion::text)
            .thenComparing(Assertion::isWhole)
            .thenComparing(assertion -> assertion.isWhole ? "" : assertion.node.place());

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assertion assertion
                && text.equals(assertion.text)
                && isWhole == assertion.isWhole
                && (isWhole || node.equals(assertion.node));
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, isWhole);
    }

    @Override
    public int compareTo(Assertion other) {
        return ORDER.compare(this, other);
    }
}
