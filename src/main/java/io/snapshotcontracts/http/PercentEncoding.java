package io.snapshotcontracts.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Percent-encoding of RFC 3986, which the JDK offers only in the form of HTML forms. */
public final class PercentEncoding {

    private static final String UNRESERVED = "-._~";
    private static final String ALLOWED_IN_PATH = UNRESERVED + "!$&'()*+,;=:@/%";

    private PercentEncoding() {}

    /** One path segment or query value: everything but the unreserved characters is encoded. */
    public static String encode(String value) {
        return encode(value, UNRESERVED);
    }

    /** A whole path as somebody wrote it: what is encoded already stays, what no URL may hold is encoded. */
    public static String encodePath(String path) {
        return encode(path.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), ALLOWED_IN_PATH);
    }

    /** The text of a query's name or value; what is no percent-encoding stays as it is. */
    public static String decode(String encoded) {
        String plain = encoded.replace('+', ' ');
        if (plain.indexOf('%') < 0) {
            return plain;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length());
        byte[] utf8 = plain.getBytes(UTF_8);
        for (int i = 0; i < utf8.length; i++) {
            int high = utf8[i] == '%' && i + 2 < utf8.length ? Character.digit(utf8[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(utf8[i + 2], 16);
            if (low < 0) {
                bytes.write(utf8[i]);
            } else {
                bytes.write(high * 16 + low);
                i += 2;
            }
        }
        return bytes.toString(UTF_8);
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
