package io.snapshotcontracts.internal.report;

import java.util.List;
import java.util.stream.Collectors;

/** Text from outside, made safe for GitHub's Markdown, tables included. */
final class Markdown {

    /** What Markdown or HTML could take for its own; an entity never starts anything, and a backslash can fail to. */
    private static final String SPECIAL = "&<>\"'|`*_[]()\\~#$!@:{}^";

    private Markdown() {}

    static String text(String value) {
        return escaped(View.shown(value));
    }

    /** A value in fixed width; back-ticks would end at the value's own. */
    static String code(String value) {
        return value.isEmpty() ? "" : "<code>" + text(value) + "</code>";
    }

    /** Lines as they are, where a paragraph may stand; no blank line may come in, for it ends what is HTML. */
    static String block(List<String> lines) {
        return "<pre>"
                + lines.stream()
                        .map(View::shown)
                        .filter(line -> !line.isBlank())
                        .map(Markdown::escaped)
                        .collect(Collectors.joining("\n"))
                + "</pre>\n";
    }

    private static String escaped(String shown) {
        StringBuilder escaped = new StringBuilder(shown.length());
        shown.codePoints().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
