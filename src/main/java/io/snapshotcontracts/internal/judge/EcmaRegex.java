package io.snapshotcontracts.internal.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Writes a pattern of ECMA-262, read with its {@code u} flag, for Java's engine: where the two mean different things by
 * the same characters, the Java pattern spells out what ECMA-262 means. What ECMA-262 has no meaning for, but its engines
 * take without the flag, is read as they do.
 */
final class EcmaRegex {

    private static final Pattern QUANTIFIER = Pattern.compile("\\{[0-9]+(?:,[0-9]*)?}");
    private static final Pattern GROUP_NAME = Pattern.compile("\\(\\?<([\\p{L}_$][\\p{L}\\p{N}_$]*)>");
    private static final Pattern FLAGS = Pattern.compile("\\(\\?[ims]+(?:-[ims]+)?[:)]|\\(\\?-[ims]+[:)]");
    private static final List<String> LOOKS = List.of("(?:", "(?=", "(?!", "(?<=", "(?<!");
    private static final String WORD = "[0-9A-Za-z_]";

    private final String source;
    private final List<String> names = new ArrayList<>();
    /** For each open group, whether it looks behind. */
    private final Deque<Boolean> behind = new ArrayDeque<>();

    private final StringBuilder java = new StringBuilder();
    private int at;

    private EcmaRegex(String source) {
        this.source = source;
        Matcher name = GROUP_NAME.matcher(source);
        while (name.find()) {
            names.add(name.group(1));
        }
    }

    /** Thrown with the reason where no engine here can run a pattern. */
    static final class Unsupported extends Exception {

        private static final long serialVersionUID = 1L;

        Unsupported(String reason) {
            super(reason);
        }
    }

    static Pattern compile(String pattern) throws Unsupported {
        String java = new EcmaRegex(pattern).translated();
        try {
            return Pattern.compile(java);
        } catch (PatternSyntaxException e) {
            throw new Unsupported(
                    java.contains("(?<=") || java.contains("(?<!")
                            ? "it looks behind without limit"
                            : "it is malformed");
        } catch (StackOverflowError e) {
            throw new Unsupported("it is nested too deep");
        }
    }

    private String translated() throws Unsupported {
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '\\' -> escape();
                case '[' -> {
                    EcmaClass read = EcmaClass.read(source, at);
                    java.append(read.java());
                    at = read.end();
                }
                case '(' -> group();
                case '$' -> emit("\\z", 1);
                case '.' -> emit("[^\\n\\r\\u2028\\u2029]", 1);
                case '*', '+', '?', '{' -> quantifier();
                case ')' -> {
                    behind.poll();
                    emit(")", 1);
                }
                case '^', '|' -> emit(String.valueOf(c), 1);
                default -> {
                    int point = source.codePointAt(at);
                    emit(EcmaEscapes.literal(point), Character.charCount(point));
                }
            }
        }
        return java.toString();
    }

    private void emit(String text, int length) {
        java.append(text);
        at += length;
    }

    private void quantifier() throws Unsupported {
        Matcher counted = QUANTIFIER.matcher(source).region(at, source.length());
        if (source.charAt(at) == '{' && !counted.lookingAt()) {
            emit("\\{", 1);
            return;
        }
        String text = source.charAt(at) == '{' ? counted.group() : source.substring(at, at + 1);
        // Java takes some of these and then looks less far behind than it should
        if (behind.contains(true) && !text.equals("?") && (text.length() == 1 || text.endsWith(",}"))) {
            throw new Unsupported("it looks behind without limit");
        }
        emit(text, text.length());
        if (at < source.length() && source.charAt(at) == '?') {
            emit("?", 1);
        }
        if (at < source.length() && "*+?".indexOf(source.charAt(at)) >= 0) {
            throw new Unsupported("it has two quantifiers in a row");
        }
    }

    private void group() throws Unsupported {
        behind.push(source.startsWith("(?<=", at) || source.startsWith("(?<!", at));
        if (!source.startsWith("(?", at)) {
            emit("(", 1);
            return;
        }
        for (String look : LOOKS) {
            if (source.startsWith(look, at)) {
                emit(look, look.length());
                return;
            }
        }
        Matcher name = GROUP_NAME.matcher(source).region(at, source.length());
        if (name.lookingAt()) {
            emit("(?<" + javaName(name.group(1)) + ">", name.group().length());
            return;
        }
        Matcher flags = FLAGS.matcher(source).region(at, source.length());
        if (!flags.lookingAt()) {
            throw new Unsupported("ECMA-262 has no group that begins with "
                    + source.substring(at, Math.min(source.length(), at + 4)));
        }
        if (flags.group().endsWith(")")) {
            behind.pop();
        }
        emit(flags.group(), flags.group().length());
    }

    /** Java's names of groups are letters and digits alone. */
    private String javaName(String name) {
        return "n" + names.indexOf(name);
    }

    private void escape() throws Unsupported {
        if (at + 1 >= source.length()) {
            throw new Unsupported("it ends in a backslash");
        }
        char c = source.charAt(at + 1);
        if (c == 'b' || c == 'B') {
            String edge = "(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))";
            emit(c == 'b' ? edge : "(?!" + edge + ")", 2);
        } else if (c >= '1' && c <= '9') {
            emit("\\" + c, 2);
        } else if (c == 'k' && source.startsWith("<", at + 2) && source.indexOf('>', at) > 0) {
            int end = source.indexOf('>', at);
            String name = source.substring(at + 3, end);
            if (!names.contains(name)) {
                throw new Unsupported("there is no group <" + name + ">");
            }
            emit("\\k<" + javaName(name) + ">", end + 1 - at);
        } else {
            EcmaEscapes.Escape escape = EcmaEscapes.read(source, at);
            emit(escape.java(), escape.end() - at);
        }
    }
}
