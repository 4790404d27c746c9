package io.snapshotcontracts.internal.stub;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.snapshotcontracts.internal.stub.UrlShape.Segment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * Mappings by the segments of their URLs, so that a request looks only at those that its own URL may match. Any thread may
 * read while one writes.
 */
final class UrlTree {

    /** WireMock's own: by priority, and the newest first. */
    static final Comparator<StubMapping> ORDER = (one, other) -> {
        int byPriority = one.comparePriorityWith(other);
        return byPriority != 0 ? byPriority : Long.compare(other.getInsertionIndex(), one.getInsertionIndex());
    };

    // most nodes are leaves of one mapping
    private volatile Map<String, UrlTree> wholes = Map.of();
    private volatile Map<String, UrlTree> beginnings = Map.of();
    private volatile Map<String, UrlTree> rests = Map.of();
    private volatile Collection<StubMapping> mappings = List.of();
    private volatile int longestBeginning;

    void add(UrlShape shape, StubMapping mapping) {
        UrlTree place = this;
        for (Segment segment : shape.segments()) {
            place = place.childFor(segment);
        }
        Collection<StubMapping> here = place.mappings;
        if (here.isEmpty()) {
            place.mappings = List.of(mapping); // most often the only one, and small
        } else if (here instanceof ConcurrentSkipListSet) {
            here.add(mapping);
        } else {
            Collection<StubMapping> several = new ConcurrentSkipListSet<>(ORDER);
            several.addAll(here);
            several.add(mapping);
            place.mappings = several;
        }
    }

    private UrlTree childFor(Segment segment) {
        Map<String, UrlTree> siblings = children(segment);
        UrlTree child = siblings.get(segment.text());
        if (child != null) {
            return child;
        }
        if (segment.kind() != UrlShape.Kind.WHOLE) {
            longestBeginning = Math.max(longestBeginning, segment.text().length());
        }
        UrlTree fresh = new UrlTree();
        if (siblings.isEmpty()) {
            siblings = new ConcurrentHashMap<>(2);
            setChildren(segment, siblings);
        }
        siblings.put(segment.text(), fresh);
        return fresh;
    }

    private Map<String, UrlTree> children(Segment segment) {
        return switch (segment.kind()) {
            case WHOLE -> wholes;
            case BEGINNING -> beginnings;
            case REST -> rests;
        };
    }

    private void setChildren(Segment segment, Map<String, UrlTree> children) {
        switch (segment.kind()) {
            case WHOLE -> wholes = children;
            case BEGINNING -> beginnings = children;
            case REST -> rests = children;
        }
    }

    void remove(UrlShape shape, StubMapping mapping) {
        remove(shape.segments(), 0, mapping);
    }

    private void remove(List<Segment> segments, int depth, StubMapping mapping) {
        if (depth == segments.size()) {
            removeHere(mapping);
            return;
        }
        Segment segment = segments.get(depth);
        UrlTree child = children(segment).get(segment.text());
        if (child != null) {
            child.remove(segments, depth + 1, mapping);
            if (child.isEmpty()) { // tests may add and remove new URLs for as long as the stub runs
                children(segment).remove(segment.text());
            }
        }
    }

    private void removeHere(StubMapping mapping) {
        Collection<StubMapping> here = mappings;
        if (here instanceof ConcurrentSkipListSet) {
            here.remove(mapping);
        }
        boolean wasLast = here.isEmpty()
                || (here.size() == 1 && ORDER.compare(here.iterator().next(), mapping) == 0);
        if (wasLast) {
            mappings = List.of();
        }
    }

    boolean isEmpty() {
        return mappings.isEmpty() && wholes.isEmpty() && beginnings.isEmpty() && rests.isEmpty();
    }

    /** Adds the sets, each in order, of mappings that may match, to others. */
    void find(String url, Collection<Iterable<StubMapping>> found) {
        find(url, 0, found);
    }

    private void find(String url, int from, Collection<Iterable<StubMapping>> found) {
        int slash = url.indexOf('/', from);
        int end = slash < 0 ? url.length() : slash;
        findBelow(wholes.get(url.substring(from, end)), url, slash, found);
        if (beginnings.isEmpty() && rests.isEmpty()) {
            return;
        }
        for (int length = Math.min(longestBeginning, end - from); length >= 0; length--) {
            String beginning = url.substring(from, from + length);
            findBelow(beginnings.get(beginning), url, slash, found);
            UrlTree rest = rests.get(beginning);
            if (rest != null) {
                rest.takeInto(found);
            }
        }
    }

    private static void findBelow(
            @Nullable UrlTree child, String url, int slash, Collection<Iterable<StubMapping>> found) {
        if (child == null) {
            return;
        }
        if (slash < 0) {
            child.takeInto(found);
        } else {
            child.find(url, slash + 1, found);
        }
    }

    private void takeInto(Collection<Iterable<StubMapping>> found) {
        Collection<StubMapping> here = mappings;
        if (!here.isEmpty()) {
            found.add(here);
        }
    }
}
