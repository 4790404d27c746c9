package io.snapshotcontracts.internal.stub;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of URLs, or of paths, that a mapping takes: each segment, or the text with which it begins.
 *
 * @param segments the last may be a {@link Kind#REST}
 */
record UrlShape(List<Segment> segments) {

    /** A URL that is deeper is looked at no further; it bounds the recursion of {@link UrlTree}. */
    private static final int DEEPEST = 40;

    static final UrlShape ANYTHING = new UrlShape(List.of(new Segment(Kind.REST, "")));

    /** What a segment's text says. */
    enum Kind {
        /** The segment is this text. */
        WHOLE,

        /** The segment begins with this text. */
        BEGINNING,

        /** This segment and all that follow it, together, begin with this text. */
        REST
    }

    /** One of the texts between slashes; the first is before the first slash. */
    record Segment(Kind kind, String text) {}

    UrlShape {
        if (segments.size() > DEEPEST) {
            segments = new ArrayList<>(segments.subList(0, DEEPEST));
            segments.add(new Segment(Kind.REST, ""));
        }
        segments = List.copyOf(segments);
    }

    static UrlShape exactly(String url) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int slash = url.indexOf('/'); slash >= 0; slash = url.indexOf('/', from)) {
            segments.add(new Segment(Kind.WHOLE, url.substring(from, slash)));
            from = slash + 1;
        }
        segments.add(new Segment(Kind.WHOLE, url.substring(from)));
        return new UrlShape(segments);
    }
}
