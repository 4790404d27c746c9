package io.snapshotcontracts.internal.contract;

import io.snapshotcontracts.internal.http.PercentEncoding;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path with parameters in braces, by its segments. */
final class PathTemplate {

    /** The longest first; among equals the one with more that is fixed, and with the fixed further left. */
    static final Comparator<PathTemplate> PREFERENCE = Comparator.comparingInt(
                    (PathTemplate path) -> path.segments.size())
            .thenComparingLong(PathTemplate::fixed)
            .reversed()
            .thenComparing(PathTemplate::shape);

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");

    private final List<Segment> segments;

    private PathTemplate(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /**
     * A segment.
     *
     * @param fixed its text, null where it holds a parameter
     * @param pattern null where it is fixed or nothing but a parameter
     */
    private record Segment(@Nullable String fixed, @Nullable Pattern pattern) {

        static Segment of(String text) {
            Matcher parameter = PARAMETER.matcher(text);
            if (!parameter.find()) {
                return new Segment(text, null);
            }
            if (parameter.end() - parameter.start() == text.length()) {
                return new Segment(null, null);
            }
            StringBuilder pattern = new StringBuilder();
            int from = 0;
            do {
                pattern.append(Pattern.quote(text.substring(from, parameter.start())))
                        .append(".+");
                from = parameter.end();
            } while (parameter.find());
            return new Segment(null, Pattern.compile(pattern + Pattern.quote(text.substring(from))));
        }

        boolean matches(String actual) {
            if (fixed != null) {
                return fixed.equals(actual)
                        || (actual.indexOf('%') >= 0
                                && PercentEncoding.decode(actual).equals(PercentEncoding.decode(fixed)));
            }
            return !actual.isEmpty()
                    && (pattern == null || pattern.matcher(actual).matches());
        }

        char rank() {
            return fixed != null ? '0' : pattern != null ? '1' : '2';
        }
    }

    static PathTemplate of(String path) {
        return new PathTemplate(segments(path).stream().map(Segment::of).toList());
    }

    static List<String> segments(String path) {
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }

    boolean matches(List<String> path) {
        return path.size() == segments.size() && isEndOf(path);
    }

    boolean isEndOf(List<String> path) {
        int prefix = path.size() - segments.size();
        if (prefix < 0) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).matches(path.get(prefix + i))) {
                return false;
            }
        }
        return true;
    }

    private long fixed() {
        return segments.stream().filter(segment -> segment.fixed() != null).count();
    }

    private String shape() {
        StringBuilder shape = new StringBuilder();
        segments.forEach(segment -> shape.append(segment.rank()));
        return shape.toString();
    }
}
