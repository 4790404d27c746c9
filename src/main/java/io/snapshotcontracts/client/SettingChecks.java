package io.snapshotcontracts.client;

import java.net.http.HttpRequest;
import java.time.Duration;

/** Refuses settings that cannot work, before anything is sent and without showing a secret. */
final class SettingChecks {

    private SettingChecks() {}

    static Duration checkTimeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("a timeout must be more than zero, not " + timeout);
        }
        return timeout;
    }

    static String checkCredential(String credential) {
        if (credential.isBlank()) {
            throw new IllegalArgumentException("the credential is empty");
        }
        return credential;
    }

    static void checkHeader(String name, String value) {
        try {
            // the JDK leaves it to a property of the process whether it takes this one
            if (name.equalsIgnoreCase("Host")) {
                throw new IllegalArgumentException(name);
            }
            HttpRequest.newBuilder().header(name, "any");
        } catch (IllegalArgumentException e) {
            // Neither text nor cause shows the name: it may be a whole line, with a credential in it.
            throw new IllegalArgumentException("this is no header name, or one that only the transport sets");
        }
        // The JDK would send other characters as question marks, and show the value when it refuses one.
        if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'))) {
            throw new IllegalArgumentException("the value of the header " + name + " is not printable ASCII");
        }
    }
}
