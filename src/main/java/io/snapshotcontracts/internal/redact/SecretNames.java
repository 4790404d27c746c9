package io.snapshotcontracts.internal.redact;

import java.util.regex.Pattern;

/** Tells from the name of a header, cookie or parameter that its value is nobody else's business. */
public final class SecretNames {

    private static final Pattern NAME_OF_A_SECRET =
            Pattern.compile("(?i)auth|bearer|cookie|credential|csrf|jwt|key|pass(?:code|phrase|w)|pwd|secret|session"
                    + "|signature|ticket|token|xsrf|^(?:ak|code|otp|pin|sid|sig|sk)$");

    private SecretNames() {}

    public static boolean includes(String name) {
        return NAME_OF_A_SECRET.matcher(name).find();
    }
}
