package io.snapshotcontracts.internal.stub;

import io.snapshotcontracts.internal.stub.UrlShape.Kind;
import io.snapshotcontracts.internal.stub.UrlShape.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the shapes off a regular expression. Each text that the expression matches is of one of them; a shape may hold
 * further texts. An expression that is not understood is of {@link UrlShape#ANYTHING}.
 */
final class UrlShapes {

    /** A mapping is in the tree once for each. */
    private static final int MOST_SHAPES = 16;

    private static final List<UrlShape> ANYTHING = List.of(UrlShape.ANYTHING);

    private static final Pattern TEMPLATE_VARIABLE = Pattern.compile("\\{[^}]+}|\\*\\*");

    private static final String ONE_OF_A_SET = "dDwWsShHvV";

    private final String regex;
    private int at;

    /** How many of the parts that were read can match a slash. */
    private int slashes;

    private UrlShapes(String regex) {
        this.regex = regex;
    }

    static List<UrlShape> ofRegex(String regex) {
        UrlShapes reader = new UrlShapes(regex);
        try {
            List<Partial> whole = reader.alternatives(List.of(new Partial(List.of(), "", Kind.WHOLE)));
            if (reader.at < regex.length()) {
                return ANYTHING;
            }
            List<UrlShape> shapes = new ArrayList<>();
            for (Partial partial : whole) {
                shapes.add(partial.shape());
            }
            return shapes;
        } catch (NotUnderstoodException e) {
            return ANYTHING;
        }
    }

    /** The expression that WireMock makes of a {@code urlPathTemplate}, or one that matches more. */
    static String regexOf(String template) {
        StringBuilder regex = new StringBuilder();
        int end = 0;
        Matcher variable = TEMPLATE_VARIABLE.matcher(template);
        while (variable.find()) {
            regex.append(escaped(template.substring(end, variable.start())));
            regex.append(variable.group().equals("**") ? ".*" : "[^/]+");
            end = variable.end();
        }
        return regex.append(escaped(template.substring(end))).toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "\\\\$0");
    }

    /** What was read so far: segments, and the beginning of the next. */
    private record Partial(List<Segment> segments, String text, Kind kind) {

        Partial literal(char c) {
            return kind == Kind.WHOLE ? new Partial(segments, text.concat(Character.toString(c)), kind) : this;
        }

        Partial slash() {
            if (kind == Kind.REST) {
                return this;
            }
            List<Segment> longer = new ArrayList<>(segments);
            longer.add(new Segment(kind, text));
            return new Partial(longer, "", Kind.WHOLE);
        }

        Partial withinSegment() {
            return kind == Kind.WHOLE ? new Partial(segments, text, Kind.BEGINNING) : this;
        }

        Partial anything() {
            return new Partial(segments, text, Kind.REST);
        }

        UrlShape shape() {
            List<Segment> all = new ArrayList<>(segments);
            all.add(new Segment(kind, text));
            return new UrlShape(all);
        }
    }

    private static final class NotUnderstoodException extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstoodException() {
            super(null, null, false, false);
        }
    }

    private List<Partial> alternatives(List<Partial> before) throws NotUnderstoodException {
        List<Partial> all = new ArrayList<>();
        List<Partial> current = before;
        while (at < regex.length() && regex.charAt(at) != ')') {
            if (regex.charAt(at) == '|') {
                at++;
                all.addAll(current);
                current = before;
            } else {
                current = quantified(current);
            }
        }
        all.addAll(current);
        return bounded(all);
    }

    private List<Partial> quantified(List<Partial> before) throws NotUnderstoodException {
        int slashesBefore = slashes;
        List<Partial> after = atom(before);
        char quantifier = at < regex.length() ? regex.charAt(at) : 0;
        if ("?*+{".indexOf(quantifier) < 0) {
            return after;
        }
        at = quantifier == '{' ? afterBounds() : at + 1;
        while (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
            at++;
        }
        if (slashes == slashesBefore) {
            return each(before, Partial::withinSegment);
        }
        if (quantifier != '?') {
            return each(before, Partial::anything);
        }
        List<Partial> both = new ArrayList<>(before);
        both.addAll(after);
        return bounded(both);
    }

    private int afterBounds() throws NotUnderstoodException {
        int end = regex.indexOf('}', at);
        if (end < 0) {
            throw new NotUnderstoodException();
        }
        return end + 1;
    }

    private List<Partial> atom(List<Partial> before) throws NotUnderstoodException {
        char c = regex.charAt(at++);
        return switch (c) {
            case '/' -> slash(before);
            case '(' -> group(before);
            case '[' -> set(before, at - 1, classEnd());
            case '.' -> set(before, at - 1, at);
            case '\\' -> escape(before);
            case '^', '$' -> before;
            case ']', '{', '}', '*', '+', '?' -> throw new NotUnderstoodException();
            default -> literal(before, c);
        };
    }

    private List<Partial> escape(List<Partial> before) throws NotUnderstoodException {
        char c = at < regex.length() ? regex.charAt(at++) : 'Q';
        if (ONE_OF_A_SET.indexOf(c) >= 0) {
            return set(before, at - 2, at);
        }
        if (Character.isLetterOrDigit(c)) {
            throw new NotUnderstoodException();
        }
        return c == '/' ? slash(before) : literal(before, c);
    }

    private List<Partial> slash(List<Partial> before) {
        slashes++;
        return each(before, Partial::slash);
    }

    private static List<Partial> literal(List<Partial> before, char c) throws NotUnderstoodException {
        if (c >= 128) { // half of a character, perhaps
            throw new NotUnderstoodException();
        }
        List<Partial> after = new ArrayList<>();
        for (Partial partial : before) {
            after.add(partial.literal(c));
        }
        return after;
    }

    private List<Partial> group(List<Partial> before) throws NotUnderstoodException {
        int slashesBefore = slashes;
        boolean isLook = false;
        if (regex.startsWith("?", at)) {
            isLook = regex.startsWith("?=", at) || regex.startsWith("?!", at);
            if (!isLook && !regex.startsWith("?:", at) && !regex.startsWith("?>", at)) {
                throw new NotUnderstoodException(); // flags, names, what is behind
            }
            at += 2;
        }
        List<Partial> after = alternatives(before);
        if (at == regex.length()) {
            throw new NotUnderstoodException();
        }
        at++;
        if (isLook) { // takes no text
            slashes = slashesBefore;
            return before;
        }
        return slashes == slashesBefore ? each(before, Partial::withinSegment) : after;
    }

    /** The end of a set of characters in brackets. */
    private int classEnd() throws NotUnderstoodException {
        int depth = 1;
        for (int i = at; i < regex.length(); i++) {
            char c = regex.charAt(i);
            boolean isFirst = regex.charAt(i - 1) == '[' || (regex.charAt(i - 1) == '^' && regex.charAt(i - 2) == '[');
            if (c == '\\' && i + 1 < regex.length() && regex.charAt(i + 1) != 'Q') {
                i++;
            } else if (c == '\\' || (c == ']' && isFirst)) {
                throw new NotUnderstoodException();
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
        }
        throw new NotUnderstoodException();
    }

    /** One character of a set, which Java's own reader of expressions knows best. */
    private List<Partial> set(List<Partial> before, int begin, int end) {
        at = end;
        boolean hasSlash = Pattern.matches(regex.substring(begin, end), "/");
        if (hasSlash) {
            slashes++;
        }
        return each(before, hasSlash ? Partial::anything : Partial::withinSegment);
    }

    private static List<Partial> each(List<Partial> before, UnaryOperator<Partial> change) {
        List<Partial> after = new ArrayList<>();
        for (Partial partial : before) {
            after.add(change.apply(partial));
        }
        return after;
    }

    private static List<Partial> bounded(List<Partial> partials) throws NotUnderstoodException {
        if (partials.size() > MOST_SHAPES) {
            throw new NotUnderstoodException();
        }
        return partials;
    }
}
