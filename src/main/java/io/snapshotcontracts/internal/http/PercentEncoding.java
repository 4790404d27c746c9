package io.snapshotcontracts.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Percent-encoding of RFC 3986, which the JDK offers only in the form of HTML forms. */
public final class PercentEncoding {

    private static final String UNRESERVED = "-._~";
    private static final String ALLOWED_IN_PATH = UNRESERVED + "!$&'()*+,;=:@/%";

    private PercentEncoding() {}

    /** One path segment or query value: everything but the unreserved characters is encoded. */
    public static String encode(String value) {
        return encode(value, UNRESERVED);
    }

    /** A whole path as it was written: what is encoded already stays, what no URL may hold is encoded. */
    public static String encodePath(String path) {
        return encode(path.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), ALLOWED_IN_PATH);
    }

    /** The text that a path or a name means; unlike in forms, a plus sign is itself, and so is a stray percent sign. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            boolean encodes = bytes[i] == '%' && high >= 0 && low >= 0;
            decoded[length++] = encodes ? (byte) (high * 16 + low) : bytes[i];
            i += encodes ? 2 : 0;
        }
        return new String(decoded, 0, length, UTF_8);
    }

    /** The text that a name or a value of a query or a form means, where a plus sign is a space. */
    public static String decodeForm(String text) {
        return decode(text.replace('+', ' '));
    }

    private static String encode(String value, String allowed) {
        StringBuilder encoded = new StringBuilder(value.length());
        for (byte b : value.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || allowed.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
