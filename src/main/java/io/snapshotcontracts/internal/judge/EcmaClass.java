package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.judge.EcmaRegex.Unsupported;
import java.util.regex.Pattern;

/**
 * A class of characters in brackets. Java's has nested classes and intersections, which ECMA-262's has not.
 *
 * @param java the same for Java
 * @param end where the pattern goes on
 */
record EcmaClass(String java, int end) {

    private static final String ANY = "[\\x{0}-\\x{10ffff}]";
    private static final Pattern POSIX = Pattern.compile("\\[:[a-z]+:]");

    /** Reads the class at an opening bracket. */
    static EcmaClass read(String source, int start) throws Unsupported {
        boolean negated = source.startsWith("^", start + 1);
        int at = start + (negated ? 2 : 1);
        StringBuilder members = new StringBuilder();
        while (at < source.length() && source.charAt(at) != ']') {
            if (POSIX.matcher(source).region(at, source.length()).lookingAt()) {
                throw new Unsupported("ECMA-262 has no class such as [:alpha:]");
            }
            EcmaEscapes.Escape member = member(source, at);
            at = member.end();
            boolean isRange = source.startsWith("-", at) && at + 1 < source.length() && source.charAt(at + 1) != ']';
            if (isRange && member.point() >= 0) {
                EcmaEscapes.Escape last = member(source, at + 1);
                if (last.point() >= 0) {
                    if (last.point() < member.point()) {
                        throw new Unsupported("a range of its characters runs backwards");
                    }
                    members.append(member.inClass()).append('-').append(last.inClass());
                    at = last.end();
                    continue;
                }
            }
            members.append(member.inClass());
        }
        if (at >= source.length()) {
            throw new Unsupported("a class of its characters has no end");
        }
        return new EcmaClass(java(negated, members.toString()), at + 1);
    }

    private static EcmaEscapes.Escape member(String source, int at) throws Unsupported {
        if (source.startsWith("\\b", at)) {
            return new EcmaEscapes.Escape('\b', "\\x08", "\\x08", at + 2);
        }
        if (source.charAt(at) == '\\') {
            return EcmaEscapes.read(source, at);
        }
        int point = source.codePointAt(at);
        String literal = EcmaEscapes.literal(point);
        return new EcmaEscapes.Escape(point, literal, literal, at + Character.charCount(point));
    }

    private static String java(boolean negated, String members) {
        if (members.isEmpty()) {
            return negated ? ANY : "(?!)";
        }
        // Java negates a class with another in it differently from one release to the next
        return negated ? "(?:(?![" + members + "])" + ANY + ")" : "[" + members + "]";
    }
}
