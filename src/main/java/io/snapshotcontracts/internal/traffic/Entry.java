package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.http.Headers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recorded exchange, as far as it is needed to judge it.
 *
 * @param index its number in the recording, from 0
 * @param problem why the entry cannot be read, null where it can
 * @param startedDateTime when the request was sent, as the recorder wrote it
 * @param status null or below 1 where no answer was recorded
 * @param statusProblem why the recorded status is no status of HTTP, null where it is one or there is none
 * @param secrets what the request and the answer carried as credentials, and what others carried that is to be masked too
 * @param answerHeaders those headers of the answer that were asked for, null where the recording lists none
 * @param request null where it was not asked for
 * @param weight roughly the memory that it holds
 */
record Entry(
        long index,
        @Nullable String problem,
        @Nullable String startedDateTime,
        String method,
        String url,
        @Nullable Integer status,
        @Nullable String statusProblem,
        Content content,
        List<String> secrets,
        @Nullable Headers answerHeaders,
        @Nullable Request request,
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
            @Nullable String statusProblem,
            Content content,
            List<String> secrets) {
        this(
                index,
                problem,
                startedDateTime,
                method,
                url,
                status,
                statusProblem,
                content,
                secrets,
                null,
                null,
                weight(content, null));
    }

    /** The same entry with more of what was recorded. */
    Entry with(@Nullable Headers ofTheAnswer, @Nullable Request recorded) {
        return new Entry(
                index,
                problem,
                startedDateTime,
                method,
                url,
                status,
                statusProblem,
                content,
                secrets,
                ofTheAnswer,
                recorded,
                weight(content, recorded));
    }

    /** What is left of an entry that cannot be read. */
    static Entry unreadable(long index, String problem) {
        return new Entry(index, problem, null, "", "", null, null, Content.NONE, List.of());
    }

    /**
     * The same entry with other secrets.
     *
     * @param own how many characters of them no other entry holds
     */
    Entry withSecrets(List<String> others, long own) {
        return new Entry(
                index,
                problem,
                startedDateTime,
                method,
                url,
                status,
                statusProblem,
                content,
                others,
                answerHeaders,
                request,
                weight(content, request) + own);
    }

    /** The same entry without the answer's body. */
    Entry withoutContent() {
        return new Entry(index, problem, startedDateTime, method, url, status, statusProblem, Content.NONE, secrets);
    }

    private static long weight(Content content, @Nullable Request request) {
        String text = content.text();
        String asked = request == null ? null : request.text();
        return 500L + (text == null ? 0 : text.length()) + (asked == null ? 0 : 2_000L + asked.length());
    }

    /**
     * What was asked.
     *
     * @param headers null where the recording lists none
     * @param text the body, empty where there was none, null where the recording does not hold it
     */
    record Request(
            @Nullable Headers headers,
            @Nullable String text,
            @Nullable String mimeType) {}

    /**
     * The answer's body.
     *
     * @param text null where the answer had no body, or its text is missing; not yet decoded
     * @param encoding {@code base64}, or null where the text is the body's
     * @param missing why the text is missing, null where it is not
     * @param tooLarge whether there is a text that is longer than is read
     */
    record Content(
            @Nullable String text,
            @Nullable String encoding,
            @Nullable String mimeType,
            @Nullable String missing,
            boolean tooLarge) {

        static final Content NONE = new Content(null, null, null, null, false);
    }
}
