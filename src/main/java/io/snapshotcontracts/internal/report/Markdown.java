package io.snapshotcontracts.internal.report;

import java.util.List;
import java.util.stream.Collectors;

/** Text from outside, made safe for GitHub's Markdown, tables included. */
final class Markdown {

    /** Characters with a meaning in Markdown or HTML; entities escape them all, a backslash does not. */
    private static final String SPECIAL = "&<>\"'|`*_[]()\\~#$!@:{}^";

    private Markdown() {}

    static String text(String value) {
        return escaped(View.shown(value));
    }

    /** A value in fixed width; back-ticks in the value would end it. */
    static String code(String value) {
        return value.isEmpty() ? "" : "<code>" + text(value) + "</code>";
    }

    /** Lines as a block of its own, without blank lines, since these end a block of HTML. */
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
