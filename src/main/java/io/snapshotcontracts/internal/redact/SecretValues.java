package io.snapshotcontracts.internal.redact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.snapshotcontracts.internal.http.Delimiters;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/** What of a credential's value is to be masked wherever it comes back: the value, and its parts where it has some. */
public final class SecretValues {

    /** A shorter one is a word, such as {@code expired}, that an answer may hold for reasons of its own. */
    private static final int SHORTEST = 8;

    /** Headers whose values are URLs. */
    private static final Set<String> URLS = Set.of("content-location", "location", "referer");

    /** Parameters of a signed request that say how it was signed, and nothing of the key. */
    private static final Set<String> HARMLESS = Set.of(
            "algorithm",
            "charset",
            "headers",
            "nc",
            "oauth_signature_method",
            "oauth_version",
            "qop",
            "realm",
            "scope",
            "signedheaders",
            "uri");

    private final Set<String> values = new LinkedHashSet<>();

    private SecretValues() {}

    /** Whether a header, cookie or parameter of that name is to be asked for its secrets. */
    public static boolean mayBeIn(String name) {
        return SecretNames.includes(name) || URLS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** What is secret in the value of a header. */
    public static List<String> of(String header, String value) {
        SecretValues found = new SecretValues();
        String name = header.toLowerCase(Locale.ROOT);
        if (URLS.contains(name)) {
            found.url(value);
        } else if (name.endsWith("cookie")) {
            found.add(value);
            value.lines().forEach(line -> found.cookies(line, name.startsWith("set-")));
        } else {
            found.credentials(value);
        }
        return List.copyOf(found.values);
    }

    /** What is secret in a value without a name. */
    public static List<String> of(String value) {
        return of("", value);
    }

    /** What a URL holds of credentials: those of its user, and parameters with names of secrets. */
    public static List<String> ofUrl(String url) {
        SecretValues found = new SecretValues();
        found.url(url);
        return List.copyOf(found.values);
    }

    private void add(String value) {
        String stripped = value.strip();
        if (stripped.length() >= SHORTEST) {
            values.add(stripped);
        }
    }

    // what a service sets is followed by what a browser is to do with it
    private void cookies(String line, boolean firstAlone) {
        String[] cookies = line.split(";", -1);
        for (String cookie : firstAlone ? Arrays.copyOf(cookies, 1) : cookies) {
            add(unquoted(cookie.substring(cookie.indexOf('=') + 1)));
        }
    }

    private void credentials(String value) {
        add(value);
        String stripped = value.strip();
        int space = stripped.indexOf(' ');
        String credentials = stripped.substring(space + 1).strip();
        add(credentials);
        if (space > 0 && stripped.substring(0, space).equalsIgnoreCase("Basic")) {
            basic(credentials);
        } else {
            parameters(credentials);
        }
    }

    private void basic(String credentials) {
        try {
            user(new String(Base64.getDecoder().decode(credentials), UTF_8));
        } catch (IllegalArgumentException e) {
            // no base64, so that it has no parts
        }
    }

    private void user(String userAndPassword) {
        add(userAndPassword);
        int colon = userAndPassword.indexOf(':');
        if (colon >= 0) {
            add(userAndPassword.substring(0, colon));
            add(userAndPassword.substring(colon + 1));
        }
    }

    private void parameters(String credentials) {
        StringTokenizer parameters = new StringTokenizer(credentials, ",; \t");
        while (parameters.hasMoreTokens()) {
            String parameter = parameters.nextToken();
            int equals = parameter.indexOf('=');
            String name = parameter.substring(0, Math.max(0, equals)).toLowerCase(Locale.ROOT);
            if (equals > 0 && !HARMLESS.contains(name)) {
                String value = unquoted(parameter.substring(equals + 1));
                add(value);
                if (name.equals("credential")) {
                    // the key's name, and behind it where and when it holds
                    add(value.split("/", 2)[0]);
                }
            }
        }
    }

    private void url(String url) {
        int authority = url.indexOf("//") + 2;
        int path = Delimiters.first(url, "/?#", authority);
        int at = authority < 2 ? -1 : url.lastIndexOf('@', path - 1);
        if (at >= authority) {
            user(url.substring(authority, at));
        }
        int query = Delimiters.first(url, "?#", 0);
        if (query == url.length()) {
            return;
        }
        StringTokenizer parameters = new StringTokenizer(url.substring(query), "?#&;");
        while (parameters.hasMoreTokens()) {
            String parameter = parameters.nextToken();
            int equals = parameter.indexOf('=');
            if (equals > 0 && SecretNames.includes(unescaped(parameter.substring(0, equals)))) {
                add(parameter.substring(equals + 1));
            }
        }
    }

    private static String unescaped(String name) {
        return Reading.unescaped(name, SecretForms.MOST_ESCAPES);
    }

    private static String unquoted(String value) {
        String stripped = value.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}
