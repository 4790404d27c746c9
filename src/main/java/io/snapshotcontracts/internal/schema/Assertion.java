package io.snapshotcontracts.internal.schema;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An assertion that is compared as a whole and never taken apart.
 *
 * @param text the keyword and its value
 * @param nodes the keywords
 * @param isWhole whether the text says all of it
 */
public record Assertion(String text, List<OpenApiNode> nodes, boolean isWhole) implements Comparable<Assertion> {

    private static final Comparator<Assertion> ORDER = Comparator.comparing(Assertion::text)
            .thenComparing(Assertion::isWhole)
            .thenComparing(assertion -> assertion.isWhole ? "" : assertion.nodes.toString());

    public Assertion {
        nodes = List.copyOf(nodes);
    }

    /** One that a few words say. */
    static Assertion of(String text) {
        return new Assertion(text, List.of(), true);
    }

    /** Whether it is {@code if} with what follows from it. */
    public boolean isCondition() {
        return !nodes.isEmpty() && nodes.get(0).name().equals("if");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assertion assertion
                && text.equals(assertion.text)
                && isWhole == assertion.isWhole
                && (isWhole || nodes.equals(assertion.nodes));
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
