package io.snapshotcontracts.internal.redact;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Decides by the name of a header, cookie or parameter whether its value is a secret. */
public final class SecretNames {

    private static final Pattern NAME_OF_A_SECRET =
            Pattern.compile("(?i)auth|bearer|cookie|credential|csrf|jwt|key|pass(?:code|phrase|w)|pwd|secret|session"
                    + "|signature|ticket|token|xsrf|^(?:ak|code|otp|pin|sid|sig|sk)$");

    /** The few names that nearly every message has; bounded, since a recording can hold any number of names. */
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 500;
    private static final int LONGEST_KNOWN = 100;

    private SecretNames() {}

    public static boolean includes(String name) {
        Boolean known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        boolean includes = NAME_OF_A_SECRET.matcher(name).find();
        if (name.length() <= LONGEST_KNOWN && KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(name, includes);
        }
        return includes;
    }
}
