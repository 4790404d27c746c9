package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.traffic.Entry.Content;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body that an answer had, or why the recording does not tell.
 *
 * @param problem null where it does
 */
record RecordedBody(Body body, @Nullable String problem) {

    /** Words that some recorders use for a text that is the body's own. */
    private static final Set<String> PLAIN = Set.of("", "utf-8", "utf8", "text", "plain");

    static RecordedBody of(Content content, long maxBodyBytes) {
        String text = content.text();
        if (content.tooLarge()) {
            return tooLarge(maxBodyBytes);
        }
        if (text == null) {
            return new RecordedBody(Body.EMPTY, content.missing());
        }
        String encoding =
                content.encoding() == null ? "" : content.encoding().strip().toLowerCase(Locale.ROOT);
        if (!encoding.equals("base64") && !PLAIN.contains(encoding)) {
            return not("the body's text has an encoding that HAR does not know");
        }
        try {
            // the MIME decoder takes line breaks, but any other character too; so those are looked for first
            Body body = encoding.equals("base64") ? Body.of(decoded(text)) : Body.of(text);
            return body.length() > maxBodyBytes ? tooLarge(maxBodyBytes) : new RecordedBody(body, null);
        } catch (IllegalArgumentException e) {
            return not("the body's text is said to be base64, but is not");
        }
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    }

    private static RecordedBody tooLarge(long maxBodyBytes) {
        return not("the body is larger than " + maxBodyBytes + " bytes; --max-body takes more");
    }

    private static RecordedBody not(String problem) {
        return new RecordedBody(Body.EMPTY, problem);
    }
}
