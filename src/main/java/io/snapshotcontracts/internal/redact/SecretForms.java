package io.snapshotcontracts.internal.redact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The forms in which a secret comes back, escapes apart: those are read before anything is looked for. */
final class SecretForms {

    /** Escapes within escapes: a URL in JSON in a page has three of them. */
    static final int MOST_ESCAPES = 6;

    /** A shorter one is masked only as a word of its own. */
    static final int SHORTEST = 4;

    /** Shorter ones would be found by chance. */
    private static final int SHORTEST_CORE = 5;

    /** From so many characters come the first {@value Form#BEGINNING} of each form. */
    private static final int BEGINNING = 24;

    private SecretForms() {}

    /** The forms of a secret that is not short. */
    static List<Form> of(String secret) {
        List<Form> forms = new ArrayList<>();
        forms.add(plain(secret));
        // who escapes may escape only some characters, and the secret itself may hold what reads as an escape
        String unescaped = Reading.unescaped(secret, MOST_ESCAPES);
        if (!unescaped.equals(secret) && unescaped.strip().length() >= SHORTEST) {
            forms.add(plain(unescaped));
        }
        for (int offset = 0; offset < 3; offset++) {
            int place = offset;
            String beginning = core(beginning(secret, BEGINNING), place);
            if (beginning.length() >= SHORTEST_CORE) {
                forms.add(new Form(beginning(beginning, Form.BEGINNING), () -> core(secret, place), true));
            }
        }
        return forms;
    }

    private static Form plain(String text) {
        return new Form(beginning(text, Form.BEGINNING), () -> text, false);
    }

    private static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        // half a pair of surrogates has no bytes
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /**
     * The base64 characters that the secret alone decides, where it starts at one of the three places within a group:
     * {@code user:secret} holds none of the characters of {@code secret} encoded by itself.
     */
    private static String core(String secret, int offset) {
        byte[] bytes = secret.getBytes(UTF_8);
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int undecidedAtTheEnd = shifted.length % 3 == 0 ? 0 : 1;
        return encoded.substring(offset == 0 ? 0 : offset + 1, encoded.length() - undecidedAtTheEnd);
    }
}
