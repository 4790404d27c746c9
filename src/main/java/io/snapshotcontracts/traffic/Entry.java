package io.snapshotcontracts.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recorded exchange, as far as it is needed to judge it.
 *
 * @param index its number in the recording, from 0
 * @param problem why the entry cannot be read, null where it can
 * @param startedDateTime when the request was sent, as the recorder wrote it
 * @param status null or below 1 where no answer was recorded
 * @param secrets what the request and the answer carried as credentials, and what others carried that is to be masked too
 * @param weight roughly the memory that it holds
 */
record Entry(
        long index,
        @Nullable String problem,
        @Nullable String startedDateTime,
        String method,
        String url,
        @Nullable Integer status,
        Content content,
        List<String> secrets,
        long weight) {

    Entry {
        secrets = List.copyOf(secrets);
    }

    Entry(
            long index,
            @Nullable String problem,
            @Nullable String startedDateTime,
            String method,
            String url,
            @Nullable Integer status,
            Content content,
            List<String> secrets) {
        this(index, problem, startedDateTime, method, url, status, content, secrets, weight(content));
    }

    /** What is left of an entry that cannot be read. */
    static Entry unreadable(long index, String problem) {
        return new Entry(index, problem, null, "", "", null, Content.NONE, List.of());
    }

    /**
     * The same entry with other secrets.
     *
     * @param own how many characters of them no other entry holds
     */
    Entry withSecrets(List<String> others, long own) {
        return new Entry(index, problem, startedDateTime, method, url, status, content, others, weight(content) + own);
    }

    private static long weight(Content content) {
        String text = content.text();
        return 500L + (text == null ? 0 : text.length());
    }

    /**
     * The answer's body.
     *
     * @param text null where the recording has none; not yet decoded
     * @param encoding {@code base64}, or null where the text is the body's
     * @param size as the recorder wrote it, null where it wrote none
     * @param file where some recorders keep the body instead
     * @param tooLarge whether there is a text that is longer than is read
     */
    record Content(
            @Nullable String text,
            @Nullable String encoding,
            @Nullable String mimeType,
            @Nullable Long size,
            @Nullable String file,
            boolean tooLarge) {

        static final Content NONE = new Content(null, null, null, null, null, false);

        Content orSize(long other) {
            return size == null ? new Content(text, encoding, mimeType, other, file, tooLarge) : this;
        }

        /** Whether there was a body that the recording does not hold. */
        boolean isMissing() {
            return text == null && size != null && size != 0;
        }
    }
}
