package io.snapshotcontracts.internal.mapping;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The paths that one mapping takes.
 *
 * @param whole without a server's path
 * @param prefixes servers' paths, below which they lie too
 */
record PathPattern(ValuePattern whole, List<String> prefixes) {

    PathPattern {
        requireNonNull(whole, "whole");
        prefixes = List.copyOf(prefixes);
    }

    /**
     * The same below servers' paths, and without them.
     *
     * @param isBelow whether this is below one of them already; where that cannot be taken off, nothing is changed
     */
    PathPattern below(List<String> servers, boolean isBelow) {
        if (!isBelow) {
            return new PathPattern(whole, servers);
        }
        for (String server : servers) {
            String start = whole.isExact() ? server : "^" + HeaderTranslation.literal(server);
            String text = whole.isExact() || whole.text().startsWith("^") ? whole.text() : "^" + whole.text();
            if (text.startsWith(start + "/") && !(text.contains("|") && !whole.isExact())) {
                String rest = text.substring(start.length());
                return new PathPattern(
                        whole.isExact() ? ValuePattern.equalTo(rest) : ValuePattern.matching(rest), servers);
            }
        }
        return this;
    }

    String text() {
        return whole.text();
    }

    /** Whether this is one path. */
    boolean isExact() {
        return whole.isExact() && prefixes.isEmpty();
    }

    /** An expression to which more can be added. */
    String expression() {
        String prefix = prefixes.isEmpty()
                ? ""
                : prefixes.stream().map(HeaderTranslation::literal).collect(Collectors.joining("|", "(?:", ")?"));
        return prefix + (whole.isExact() ? HeaderTranslation.literal(whole.text()) : "(?:" + free(whole.text()) + ")");
    }

    /** Without anchors at both ends, behind which nothing more could match. */
    private static String free(String expression) {
        if (expression.contains("|")) {
            return expression;
        }
        String begun = expression.startsWith("^") ? expression.substring(1) : expression;
        boolean isAnchored = begun.endsWith("$") && !begun.endsWith("\\$");
        return isAnchored ? begun.substring(0, begun.length() - 1) : begun;
    }

    /** Whether one path may be of both. */
    boolean mayOverlap(PathPattern other) {
        return variants().stream().anyMatch(one -> other.variants().stream().anyMatch(one::mayOverlap));
    }

    private List<ValuePattern> variants() {
        List<ValuePattern> variants = new ArrayList<>(List.of(whole));
        for (String prefix : prefixes) {
            variants.add(
                    whole.isExact()
                            ? ValuePattern.equalTo(prefix + whole.text())
                            : ValuePattern.matching(
                                    HeaderTranslation.literal(prefix) + "(?:" + free(whole.text()) + ")"));
        }
        return variants;
    }
}
