package io.snapshotcontracts.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The forms in which a secret comes back, as regular expressions. */
final class SecretForms {

    /** What stands before and behind a secret in the same base64 text, and would tell its first and last bits. */
    static final String BASE64_RUN = "[A-Za-z0-9+/_=-]*";

    /** Shorter ones would be found by chance. */
    private static final int SHORTEST_CORE = 5;

    private SecretForms() {}

    /** Each character as it is or escaped, in any mixture: who escapes chooses which characters need it. */
    static String escaped(String secret) {
        return secret.codePoints().mapToObj(SecretForms::character).collect(Collectors.joining());
    }

    private static String character(int codePoint) {
        String text = Character.toString(codePoint);
        StringBuilder forms = new StringBuilder("(?:");
        forms.append("(?i:");
        for (byte b : text.getBytes(UTF_8)) {
            forms.append(String.format("%%%02x", b & 0xff));
        }
        forms.append('|');
        text.chars().forEach(unit -> forms.append(String.format("\\\\u%04x", unit)));
        forms.append(String.format("|&#(?:0*%d|x0*%x);)", codePoint, codePoint));
        switch (text) {
            case "\"" -> forms.append("|\\\\\"|&quot;");
            case "\\" -> forms.append("|\\\\\\\\");
            case "/" -> forms.append("|\\\\/");
            case "&" -> forms.append("|&amp;");
            case "<" -> forms.append("|&lt;");
            case ">" -> forms.append("|&gt;");
            case "'" -> forms.append("|&apos;|\\\\'");
            case " " -> forms.append("|\\+");
            default -> {
                // needs no escape of its own
            }
        }
        return forms.append('|').append(Pattern.quote(text)).append(')').toString();
    }

    /**
     * The base64 characters that the secret alone decides, for each of the three places within a group at which it can
     * start: {@code user:secret} holds none of the characters of {@code secret} encoded by itself.
     */
    static List<String> base64(String secret) {
        return IntStream.range(0, 3)
                .mapToObj(offset -> core(secret.getBytes(UTF_8), offset))
                .filter(core -> core.length() >= SHORTEST_CORE)
                .map(SecretForms::eitherAlphabet)
                .toList();
    }

    private static String core(byte[] secret, int offset) {
        byte[] shifted = new byte[offset + secret.length];
        System.arraycopy(secret, 0, shifted, offset, secret.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int undecidedAtTheEnd = shifted.length % 3 == 0 ? 0 : 1;
        return encoded.substring(offset == 0 ? 0 : offset + 1, encoded.length() - undecidedAtTheEnd);
    }

    private static String eitherAlphabet(String core) {
        return core.replace("+", "(?:[-+]|%2[Bb])").replace("/", "(?:[/_]|\\\\/|%2[Ff])");
    }
}
