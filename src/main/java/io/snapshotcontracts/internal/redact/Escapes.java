package io.snapshotcontracts.internal.redact;

import static java.util.Map.entry;

import java.util.Map;

/** The escapes of URLs, JSON, JavaScript and HTML: a sign, and what follows it. */
final class Escapes {

    /** Leading zeros may be any number; longer ones are not found in practice. */
    private static final int LONGEST_ENTITY = 16;

    private static final Map<String, Character> NAMED = Map.ofEntries(
            entry("amp", '&'),
            entry("lt", '<'),
            entry("gt", '>'),
            entry("quot", '"'),
            entry("apos", '\''),
            entry("sol", '/'),
            entry("bsol", '\\'),
            entry("plus", '+'),
            entry("equals", '='),
            entry("colon", ':'),
            entry("semi", ';'),
            entry("comma", ','),
            entry("period", '.'),
            entry("excl", '!'),
            entry("quest", '?'),
            entry("num", '#'),
            entry("dollar", '$'),
            entry("percnt", '%'),
            entry("lpar", '('),
            entry("rpar", ')'),
            entry("ast", '*'),
            entry("commat", '@'),
            entry("lbrack", '['),
            entry("lsqb", '['),
            entry("rbrack", ']'),
            entry("rsqb", ']'),
            entry("lbrace", '{'),
            entry("lcub", '{'),
            entry("rbrace", '}'),
            entry("rcub", '}'),
            entry("verbar", '|'),
            entry("vert", '|'),
            entry("Hat", '^'),
            entry("lowbar", '_'),
            entry("grave", '`'),
            entry("Tab", '\t'),
            entry("NewLine", '\n'));

    private Escapes() {}

    static boolean isSign(char c) {
        return c == '%' || c == '\\' || c == '&';
    }

    /**
     * Reads the escape at a place.
     *
     * @param units takes the characters it encodes; the second is 0 where that is one character
     * @return how many characters it has, 0 where there is none
     */
    static int read(char[] text, int size, int at, char[] units) {
        units[1] = 0;
        return switch (text[at]) {
            case '%' -> percent(text, size, at, units);
            case '\\' -> backslash(text, size, at, units);
            default -> entity(text, size, at, units);
        };
    }

    private static int percent(char[] text, int size, int at, char[] units) {
        if (at + 1 < size && (text[at + 1] == 'u' || text[at + 1] == 'U')) {
            return hex(text, size, at + 2, 4, units) ? 6 : 0;
        }
        int first = octet(text, size, at);
        if (first < 0) {
            return 0;
        }
        int more = first < 0xc2 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : 0;
        int codePoint = more == 0 ? first : first & (0x3f >> more);
        for (int i = 1; i <= more; i++) {
            int next = octet(text, size, at + 3 * i);
            if (next < 0 || (next & 0xc0) != 0x80) {
                // no UTF-8: an octet of ISO 8859-1
                units[0] = (char) first;
                return 3;
            }
            codePoint = codePoint << 6 | (next & 0x3f);
        }
        return unit(codePoint, units) ? 3 + 3 * more : 0;
    }

    private static int octet(char[] text, int size, int at) {
        if (at + 2 >= size || text[at] != '%') {
            return -1;
        }
        int high = digit(text[at + 1]);
        int low = digit(text[at + 2]);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int backslash(char[] text, int size, int at, char[] units) {
        if (at + 1 >= size) {
            return 0;
        }
        char c = text[at + 1];
        switch (c) {
            case 'u' -> {
                return hex(text, size, at + 2, 4, units) ? 6 : 0;
            }
            case 'x' -> {
                return hex(text, size, at + 2, 2, units) ? 4 : 0;
            }
            case '"', '\\', '/', '\'' -> units[0] = c;
            case 'b' -> units[0] = '\b';
            case 'f' -> units[0] = '\f';
            case 'n' -> units[0] = '\n';
            case 'r' -> units[0] = '\r';
            case 't' -> units[0] = '\t';
            default -> {
                return 0;
            }
        }
        return 2;
    }

    private static boolean hex(char[] text, int size, int at, int digits, char[] units) {
        if (at + digits > size) {
            return false;
        }
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = digit(text[i]);
            if (digit < 0) {
                return false;
            }
            value = value << 4 | digit;
        }
        units[0] = (char) value;
        return true;
    }

    private static int entity(char[] text, int size, int at, char[] units) {
        int end = at + 1;
        int last = Math.min(size, at + LONGEST_ENTITY);
        while (end < last && text[end] != ';') {
            end++;
        }
        if (end >= last || end == at + 1) {
            return 0;
        }
        boolean isNumber = text[at + 1] == '#';
        if (!isNumber) {
            Character named = NAMED.get(new String(text, at + 1, end - at - 1));
            if (named == null) {
                return 0;
            }
            units[0] = named;
            return end + 1 - at;
        }
        boolean isHex = at + 2 < end && (text[at + 2] == 'x' || text[at + 2] == 'X');
        return unit(number(text, at + (isHex ? 3 : 2), end, isHex ? 16 : 10), units) ? end + 1 - at : 0;
    }

    private static int number(char[] text, int from, int end, int radix) {
        int value = from == end ? -1 : 0;
        for (int i = from; i < end && value >= 0; i++) {
            int digit = digit(text[i]);
            value = digit < 0 || digit >= radix || value > Character.MAX_CODE_POINT ? -1 : value * radix + digit;
        }
        return value;
    }

    private static boolean unit(int codePoint, char[] units) {
        if (!Character.isValidCodePoint(codePoint)) {
            return false;
        }
        if (Character.isBmpCodePoint(codePoint)) {
            units[0] = (char) codePoint;
        } else {
            units[0] = Character.highSurrogate(codePoint);
            units[1] = Character.lowSurrogate(codePoint);
        }
        return true;
    }

    // ASCII alone: Character.digit also reads the digits of other scripts
    private static int digit(char c) {
        return c > 'f' ? -1 : Character.digit(c, 16);
    }
}
