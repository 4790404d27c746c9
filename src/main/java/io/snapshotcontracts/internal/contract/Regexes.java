package io.snapshotcontracts.internal.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compiles the regular expressions of contracts, which tools of many languages write: what Python, PCRE, Ruby, Rust and
 * JavaScript spell otherwise is spelled as Java has it. What Java has no counterpart for is refused.
 */
final class Regexes {

    private static final Pattern QUANTIFIER = Pattern.compile("\\{[0-9]+(?:,[0-9]*)?}");
    private static final Pattern AT_MOST = Pattern.compile("\\{,([0-9]+)}");
    private static final Pattern GROUP = Pattern.compile("\\(\\?P?(?:<([A-Za-z_]\\w*)>|'([A-Za-z_]\\w*)')");
    private static final Pattern REFERENCE = Pattern.compile(
            "\\(\\?P=([A-Za-z_]\\w*)\\)|\\\\[kg](?:<([A-Za-z_]\\w*)>|\\{([A-Za-z_]\\w*)}|'([A-Za-z_]\\w*)')");
    private static final Pattern POSIX = Pattern.compile("\\[:(\\^?)(\\w+):]");
    private static final Pattern CODE_POINT = Pattern.compile("\\\\[ux]\\{([0-9A-Fa-f]{1,6})}");
    private static final Map<String, String> POSIX_CLASSES = Map.ofEntries(
            Map.entry("alpha", "Alpha"),
            Map.entry("digit", "Digit"),
            Map.entry("alnum", "Alnum"),
            Map.entry("upper", "Upper"),
            Map.entry("lower", "Lower"),
            Map.entry("punct", "Punct"),
            Map.entry("graph", "Graph"),
            Map.entry("print", "Print"),
            Map.entry("blank", "Blank"),
            Map.entry("cntrl", "Cntrl"),
            Map.entry("xdigit", "XDigit"),
            Map.entry("space", "Space"));
    /** Letters after a backslash that mean something to Java; before any other letter the backslash is idle. */
    private static final String ESCAPES = "tnrfaecdDhHsSvVwWbBAGzZQERXNpPkux";

    private final String source;
    private final StringBuilder java = new StringBuilder();
    private final Map<String, String> names = new HashMap<>();
    private int at;

    private Regexes(String source) {
        this.source = source;
    }

    /** @throws IllegalArgumentException with a clause where no engine here can run the expression */
    static Pattern compile(String regex) {
        try {
            return Pattern.compile(new Regexes(regex).translated());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "the regex '" + regex + "' cannot be run here"
                            + (e.getIndex() < 0 ? "" : ", because of what is near its character " + (e.getIndex() + 1)),
                    e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("the regex is nested too deeply to be run", e);
        }
    }

    private String translated() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\') {
                escape(false);
            } else if (c == '[') {
                characterClass();
            } else if (c == '{') {
                brace();
            } else if (c != '(' || !(taken(GROUP) || taken(REFERENCE))) {
                java.append(c);
                at++;
            }
        }
        return java.toString();
    }

    private boolean taken(Pattern construct) {
        Matcher matcher = construct.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        String name = null;
        for (int i = 1; i <= matcher.groupCount() && name == null; i++) {
            name = matcher.group(i);
        }
        // Java's names begin with a letter, and have letters and digits only
        String plain = names.computeIfAbsent(
                String.valueOf(name), known -> "g" + names.size() + "g" + known.replaceAll("[^A-Za-z0-9]", ""));
        java.append(construct == GROUP ? "(?<" : "\\k<").append(plain).append('>');
        at = matcher.end();
        return true;
    }

    private void brace() {
        Matcher quantifier = QUANTIFIER.matcher(source).region(at, source.length());
        Matcher atMost = AT_MOST.matcher(source).region(at, source.length());
        if (quantifier.lookingAt() && at > 0) {
            java.append(quantifier.group());
            at = quantifier.end();
        } else if (atMost.lookingAt() && at > 0) {
            java.append("{0,").append(atMost.group(1)).append('}');
            at = atMost.end();
        } else {
            java.append("\\{");
            at++;
        }
    }

    private void escape(boolean inClass) {
        if (!inClass && taken(REFERENCE)) {
            return;
        }
        if (source.startsWith("\\Q", at)) {
            int end = source.indexOf("\\E", at);
            int next = end < 0 ? source.length() : end + 2;
            java.append(source, at, next);
            at = next;
            return;
        }
        Matcher codePoint = CODE_POINT.matcher(source).region(at, source.length());
        if (codePoint.lookingAt()) {
            java.append("\\x{").append(codePoint.group(1)).append('}');
            at = codePoint.end();
            return;
        }
        if (at + 1 == source.length()) {
            java.append("\\\\");
            at++;
            return;
        }
        char next = source.charAt(at + 1);
        if (next == '0' && !(at + 2 < source.length() && Character.isDigit(source.charAt(at + 2)))) {
            java.append("\\x00");
        } else if (inClass && next == 'b') {
            java.append("\\x08");
        } else if (isLetter(next) && ESCAPES.indexOf(next) < 0) {
            java.append(next);
        } else {
            java.append('\\').append(next);
        }
        at += 2;
    }

    private void characterClass() {
        at++;
        boolean negated = at < source.length() && source.charAt(at) == '^';
        if (negated) {
            at++;
        }
        if (at < source.length() && source.charAt(at) == ']' && isJavaScript()) {
            java.append(negated ? "[\\s\\S]" : "(?!)");
            at++;
            return;
        }
        java.append(negated ? "[^" : "[");
        boolean first = true;
        while (at < source.length()) {
            char c = source.charAt(at);
            Matcher posix = POSIX.matcher(source).region(at, source.length());
            if (c == ']' && !first) {
                java.append(']');
                at++;
                return;
            }
            if (c == '\\') {
                escape(true);
            } else if (posix.lookingAt() && POSIX_CLASSES.containsKey(posix.group(2))) {
                java.append(posix.group(1).isEmpty() ? "\\p{" : "\\P{")
                        .append(POSIX_CLASSES.get(posix.group(2)))
                        .append('}');
                at = posix.end();
            } else {
                // what Java reads as a class of its own or as an intersection
                java.append(c == '[' || c == ']' || c == '&' ? "\\" : "").append(c);
                at++;
            }
            first = false;
        }
    }

    // [^] and [] are classes of their own to JavaScript alone; to others the bracket is the first member
    private boolean isJavaScript() {
        int close = source.indexOf(']', at + 1);
        int open = source.indexOf('[', at + 1);
        return close < 0 || (open >= 0 && open < close);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
