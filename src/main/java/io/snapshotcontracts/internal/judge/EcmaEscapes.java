package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.judge.EcmaRegex.Unsupported;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes of ECMA-262's patterns that mean a character or a set of them, inside of classes and outside. */
final class EcmaEscapes {

    static final String SPACE = "\\t\\n\\x0B\\f\\r \\u00A0\\uFEFF\\u2028\\u2029\\p{Zs}";

    private static final Pattern CODE =
            Pattern.compile("\\\\(?:x([0-9A-Fa-f]{2})|u\\{([0-9A-Fa-f]{1,6})}|u([0-9A-Fa-f]{4}))");
    private static final Pattern PROPERTY = Pattern.compile("\\\\([pP])\\{([A-Za-z0-9_=]+)}");

    private EcmaEscapes() {}

    /**
     * One escape.
     *
     * @param point the character that it means, -1 where it means a set
     * @param java what it is in Java, outside of a class
     * @param inClass what it is in Java inside of a class
     * @param end where the pattern goes on
     */
    record Escape(int point, String java, String inClass, int end) {}

    /** Reads the escape at a backslash. */
    static Escape read(String source, int at) throws Unsupported {
        Matcher code = CODE.matcher(source).region(at, source.length());
        if (code.lookingAt()) {
            return code(source, code);
        }
        Matcher property = PROPERTY.matcher(source).region(at, source.length());
        if (property.lookingAt()) {
            String set = EcmaProperties.java(property.group(2));
            String java = property.group(1).equals("p") ? "[" + set + "]" : "[^" + set + "]";
            return new Escape(-1, java, java, property.end());
        }
        if (at + 1 >= source.length()) {
            throw new Unsupported("it ends in a backslash");
        }
        char c = source.charAt(at + 1);
        return switch (c) {
            case 'd' -> set("0-9", false, at);
            case 'D' -> set("0-9", true, at);
            case 'w' -> set("0-9A-Za-z_", false, at);
            case 'W' -> set("0-9A-Za-z_", true, at);
            case 's' -> set(SPACE, false, at);
            case 'S' -> set(SPACE, true, at);
            case 't' -> point('\t', at + 2);
            case 'n' -> point('\n', at + 2);
            case 'r' -> point('\r', at + 2);
            case 'f' -> point('\f', at + 2);
            case 'v' -> point(0x0B, at + 2);
            case '0' -> point(0, at + 2);
            case 'c' -> control(source, at);
            default -> identity(source, at);
        };
    }

    private static Escape code(String source, Matcher code) throws Unsupported {
        String digits = code.group(1) != null ? code.group(1) : code.group(2) != null ? code.group(2) : code.group(3);
        int point = Integer.parseInt(digits, 16);
        if (point > Character.MAX_CODE_POINT) {
            throw new Unsupported("\\u{" + digits + "} is no character");
        }
        if (code.group(3) != null && Character.isHighSurrogate((char) point)) {
            Matcher low = CODE.matcher(source).region(code.end(), source.length());
            if (low.lookingAt() && low.group(3) != null) {
                char second = (char) Integer.parseInt(low.group(3), 16);
                if (Character.isLowSurrogate(second)) {
                    return point(Character.toCodePoint((char) point, second), low.end());
                }
            }
        }
        return point(point, code.end());
    }

    private static Escape set(String set, boolean negated, int at) {
        String java = (negated ? "[^" : "[") + set + "]";
        return new Escape(-1, java, negated ? java : set, at + 2);
    }

    private static Escape point(int point, int end) {
        String java = literal(point);
        return new Escape(point, java, java, end);
    }

    private static Escape control(String source, int at) throws Unsupported {
        char letter = at + 2 < source.length() ? source.charAt(at + 2) : ' ';
        if ((letter | 0x20) < 'a' || (letter | 0x20) > 'z') {
            throw new Unsupported("\\c is followed by no letter");
        }
        return point(letter % 32, at + 3);
    }

    // with the u flag, only punctuation of the syntax may be escaped; engines without it take any other sign for itself
    private static Escape identity(String source, int at) throws Unsupported {
        int point = source.codePointAt(at + 1);
        if (point < 0x80 && Character.isLetterOrDigit(point)) {
            throw new Unsupported("ECMA-262 has no \\" + (char) point);
        }
        return point(point, at + 1 + Character.charCount(point));
    }

    /** A character that means itself, inside of classes and outside. */
    static String literal(int point) {
        // mappings hold such expressions, and people read them
        if (point < 0x80 && Character.isLetterOrDigit(point)) {
            return String.valueOf((char) point);
        }
        return "\\x{" + Integer.toHexString(point) + "}";
    }
}
