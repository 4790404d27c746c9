package io.snapshotcontracts.internal.html;

import io.snapshotcontracts.internal.text.VisibleText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes HTML whose tags are always closed and whose text and attributes are always escaped. A tag may name classes, as a
 * selector does: {@code p.short}.
 */
public final class Html {

    /** A line break after one of these would be a space in the text. */
    private static final Set<String> INLINE = Set.of("a", "code", "span", "strong");

    /** These hold elements, whose lines may begin below. */
    private static final Set<String> CONTAINERS =
            Set.of("html head body header nav main section article div ul dl table thead tbody tr details".split(" "));

    private static final Pattern SEPARATOR = Pattern.compile("(?<=[/_])(?=\\w)|(?<=\\.)(?=[A-Za-z])");

    private final StringBuilder out;

    Html(StringBuilder out) {
        this.out = out;
    }

    /** Attributes of an element, names and values in turn. */
    public record Attributes(List<String> namesAndValues) {

        static final Attributes NONE = new Attributes(List.of());

        public static Attributes attributes(String... namesAndValues) {
            return new Attributes(List.of(namesAndValues));
        }
    }

    /** An element that holds text alone. */
    public void element(String tag, String text) {
        element(tag, Attributes.NONE, text);
    }

    /** An element that holds text alone. */
    public void element(String tag, Attributes attributes, String text) {
        element(tag, attributes, () -> text(text));
    }

    /** An element that holds others. */
    public void element(String tag, Runnable content) {
        element(tag, Attributes.NONE, content);
    }

    /** An element that holds others. */
    public void element(String tag, Attributes attributes, Runnable content) {
        String name = open(tag, attributes);
        if (CONTAINERS.contains(name)) {
            out.append('\n');
        }
        content.run();
        out.append("</").append(name).append('>');
        if (!INLINE.contains(name)) {
            out.append('\n');
        }
    }

    /** An element with sentences of our own, whose line breaks stay; those of values are made visible. */
    public void sentences(String tag, String text) {
        element(
                tag,
                () -> out.append(
                        VisibleText.lines(text).stream().map(Html::escaped).collect(Collectors.joining("\n"))));
    }

    /** An element that never has content. */
    void empty(String name, Attributes attributes) {
        open(name, attributes);
        out.insert(out.length() - 1, " /").append('\n');
    }

    /** Text between elements. */
    public void text(String value) {
        out.append(escaped(VisibleText.unicode(value)));
    }

    /** Text with paths in it, which break at their separators before words do. */
    public void breakable(String value) {
        String before = "";
        for (String part : SEPARATOR.split(value, -1)) {
            out.append(before);
            text(part);
            before = "<wbr />";
        }
    }

    /** Parts of a command; each stays on one line where there is room. */
    public void codes(List<String> parts) {
        String space = "";
        for (String part : parts) {
            text(space);
            element("code", part);
            space = " ";
        }
    }

    /** Our own style sheet is text that an escape would spoil. */
    void style(String css) {
        if (css.contains("<")) {
            throw new IllegalArgumentException("the style sheet could end itself");
        }
        out.append("<style>").append(css).append("</style>\n");
    }

    private String open(String tag, Attributes attributes) {
        int dot = tag.indexOf('.');
        String name = dot < 0 ? tag : tag.substring(0, dot);
        out.append('<').append(name);
        if (dot > 0) {
            attribute("class", tag.substring(dot + 1).replace('.', ' '));
        }
        List<String> list = attributes.namesAndValues();
        for (int i = 0; i < list.size(); i += 2) {
            attribute(list.get(i), list.get(i + 1));
        }
        out.append('>');
        return name;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        out.append(escaped(VisibleText.unicode(value))).append('"');
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
