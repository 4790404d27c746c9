package io.snapshotcontracts.internal.report;

/** Writes HTML whose tags are always closed and whose text and attributes are always escaped. */
final class Html {

    private final StringBuilder out;

    Html(StringBuilder out) {
        this.out = out;
    }

    /**
     * An element with other elements in it.
     *
     * @param attributes names and values in turn
     */
    void element(String name, Runnable content, String... attributes) {
        open(name, attributes);
        out.append('\n');
        content.run();
        out.append("</").append(name).append(">\n");
    }

    /** An element that holds text alone. */
    void element(String name, String text, String... attributes) {
        inline(name, text, attributes);
        out.append('\n');
    }

    /** An element in the middle of text. */
    void inline(String name, String text, String... attributes) {
        open(name, attributes);
        text(text);
        out.append("</").append(name).append('>');
    }

    /** Sentences of our own, whose line breaks stay; those of values are made visible. */
    void sentences(String name, String text, String... attributes) {
        open(name, attributes);
        out.append(String.join(
                "\n", View.shownLines(text).stream().map(Html::escaped).toList()));
        out.append("</").append(name).append(">\n");
    }

    /** An element with elements and text in it, where a line break would show as a space. */
    void phrase(String name, Runnable content, String... attributes) {
        open(name, attributes);
        content.run();
        out.append("</").append(name).append(">\n");
    }

    /** An element that never has content. */
    void empty(String name, String... attributes) {
        open(name, attributes);
        out.insert(out.length() - 1, " /").append('\n');
    }

    void text(String value) {
        out.append(escaped(View.shown(value)));
    }

    /** Our own style sheet is text that an escape would spoil. */
    void style(String css) {
        if (css.contains("<")) {
            throw new IllegalArgumentException("the style sheet could end itself");
        }
        out.append("<style>").append(css).append("</style>\n");
    }

    private void open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escaped(View.shown(attributes[i + 1]))).append('"');
        }
        out.append('>');
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
