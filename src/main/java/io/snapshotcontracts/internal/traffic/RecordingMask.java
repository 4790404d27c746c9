package io.snapshotcontracts.internal.traffic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.PercentEncoding;
import io.snapshotcontracts.internal.redact.Redactor;
import io.snapshotcontracts.internal.redact.SecretNames;
import io.snapshotcontracts.internal.redact.SecretValues;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes credentials out of what is recorded: the values of headers, parameters and members of bodies whose names say that
 * they are some, and all that repeats a credential of the exchange.
 */
final class RecordingMask {

    /** Headers that hold a URL are masked in part. */
    private static final Set<String> URLS = Set.of("location", "content-location", "referer");

    /** Narrower than for headers: a body may hold a key or a session that is not a credential. */
    private static final Pattern MEMBER = Pattern.compile("(?i)passw|passphrase|pwd|secret|credential"
            + "|(?:token|jwt|otp|api[-_]?key|access[-_]?key|private[-_]?key|session[-_]?(?:id|key))$");

    private static final Pattern PAIR = Pattern.compile("(?<=^|[?&;])([^=&;#]+)=([^&;#]*)");

    private static final JsonFactory JSON = new JsonFactory();

    /** Most headers have the same value again and again, and a look at one takes microseconds. */
    private static final int REMEMBERED = 1_000;

    private static final int LONGEST_REMEMBERED = 200;

    private final Map<String, String> remembered = new HashMap<>();
    private final Redactor redactor;

    RecordingMask(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Whether it masks what a redactor does. */
    boolean isBy(Redactor other) {
        return redactor.equals(other);
    }

    String text(String text) {
        if (text.length() > LONGEST_REMEMBERED) {
            return redactor.redact(text);
        }
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(text, redactor::redact);
    }

    String header(Header field) {
        boolean isCredential = SecretNames.includes(field.name())
                && !URLS.contains(field.name().toLowerCase(Locale.ROOT));
        return isCredential
                ? Redactor.MASK
                : SecretValues.mayBeIn(field.name()) ? url(field.value()) : text(field.value());
    }

    String url(String url) {
        int query = url.indexOf('?');
        return query < 0
                ? text(url)
                : text(url.substring(0, query)) + text(pairs(url.substring(query), RecordingMask::isParameter));
    }

    /** The value of a parameter. */
    String parameter(String name, String value) {
        return SecretNames.includes(name) ? Redactor.MASK : text(value);
    }

    /** A body in whose JSON members or form fields credentials are masked; in others, what repeats one. */
    String body(String text, @Nullable String type) {
        String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (kind.startsWith("application/x-www-form-urlencoded")) {
            return text(pairs(text, RecordingMask::isMember));
        }
        return text(kind.contains("json") || startsLikeJson(text) ? members(text) : text);
    }

    private static boolean startsLikeJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    private interface Names {
        boolean include(String name);
    }

    private static boolean isParameter(String name) {
        return SecretNames.includes(name);
    }

    private static boolean isMember(String name) {
        return MEMBER.matcher(name).find();
    }

    private static String pairs(String text, Names secret) {
        Matcher pair = PAIR.matcher(text);
        return pair.replaceAll(found -> secret.include(PercentEncoding.decodeForm(found.group(1)))
                ? Matcher.quoteReplacement(found.group(1) + "=" + Redactor.MASK)
                : Matcher.quoteReplacement(found.group()));
    }

    /** As far as the text is JSON; the rest stays as it is, but for what repeats a credential. */
    private static String members(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && parser.currentName() != null && isMember(parser.currentName())) {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    parser.finishToken();
                    int end = (int) parser.currentLocation().getCharOffset();
                    masked.append(text, copied, start)
                            .append('"')
                            .append(Redactor.MASK)
                            .append('"');
                    copied = end;
                }
            }
        } catch (IOException e) {
            // what follows is no JSON
            return masked.append(text, copied, text.length()).toString();
        }
        return masked.append(text, copied, text.length()).toString();
    }
}
