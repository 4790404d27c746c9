package io.snapshotcontracts.internal.traffic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.snapshotcontracts.result.Finding;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads one HAR entry token by token: its members may come in any order, and what is not needed is skipped. */
final class EntryReader {

    private final long maxBodyBytes;
    private final Wanted wanted;
    private final JsonFactory json;

    EntryReader(long maxBodyBytes) {
        this(maxBodyBytes, Wanted.BODIES);
    }

    EntryReader(long maxBodyBytes, Wanted wanted) {
        this.maxBodyBytes = maxBodyBytes;
        this.wanted = wanted;
        this.json = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        // what comes here is shortened already; this guards against numbers that never end
                        .maxStringLength((int) Math.min(Integer.MAX_VALUE, longestString(maxBodyBytes) + 1_000_000))
                        .maxNameLength(Integer.MAX_VALUE)
                        // members that are skipped may be odd; these bound the memory that they take
                        .maxNestingDepth(100_000)
                        .maxNumberLength(100_000)
                        .build())
                // Python writes NaN and Infinity for times
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /** Longer strings cannot be a body that is judged, not even in base64. */
    static long longestString(long maxBodyBytes) {
        return maxBodyBytes + maxBodyBytes / 3 + 8;
    }

    JsonParser parser(InputStream in) throws IOException {
        return json.createParser(in);
    }

    /** Without the rest of strings that are too long for a body and for credentials: half a secret cannot be masked. */
    LongStrings shortened(InputStream in) {
        return new LongStrings(in, Math.max(longestString(maxBodyBytes), Finding.LARGEST_TEXT));
    }

    /** Reads the value that the parser is at, or the rest of an object from the name of a member on. */
    Entry read(JsonParser parser, long index) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT && parser.currentToken() != JsonToken.FIELD_NAME) {
            parser.skipChildren();
            return Entry.unreadable(index, "it is not an object");
        }
        return new Draft(parser, index).read();
    }

    /** An entry while it is read. */
    private final class Draft {

        private final JsonParser parser;
        private final long index;
        private final RecordedSecrets secrets = new RecordedSecrets();
        private final ContentDraft content;
        private final @Nullable RequestDraft request;
        private final HeaderDraft answerHeaders = new HeaderDraft(wanted::wantsAnswerHeader);
        private @Nullable String startedDateTime;
        private @Nullable String method;
        private @Nullable String url;
        private @Nullable Integer status;
        private @Nullable String statusProblem;
        private boolean hasResponse;

        Draft(JsonParser parser, long index) {
            this.parser = parser;
            this.index = index;
            this.content = new ContentDraft(parser, longestString(maxBodyBytes));
            this.request = wanted.requests() ? new RequestDraft(parser, longestString(maxBodyBytes)) : null;
        }

        Entry read() throws IOException {
            boolean atName = parser.currentToken() == JsonToken.FIELD_NAME;
            while (atName || parser.nextToken() == JsonToken.FIELD_NAME) {
                atName = false;
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("request") && value == JsonToken.START_OBJECT) {
                    readRequest();
                } else if (name.equals("response") && value == JsonToken.START_OBJECT) {
                    hasResponse = true;
                    readResponse();
                } else if (name.equals("startedDateTime")) {
                    startedDateTime = text(parser);
                } else {
                    parser.skipChildren();
                }
            }
            if (method == null || url == null) {
                return Entry.unreadable(index, "it has no request with a method and a URL");
            }
            if (!hasResponse) {
                return Entry.unreadable(index, "it has no response");
            }
            if (!secrets.areComplete()) {
                return Entry.unreadable(index, "it has more credentials than can be masked");
            }
            return new Entry(
                            index,
                            null,
                            startedDateTime,
                            method,
                            url,
                            status,
                            statusProblem,
                            content.content(mayHaveBody(method, status)),
                            secrets.values())
                    .with(answerHeaders.headers(), request == null ? null : request.request());
        }

        private void readRequest() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "method" -> method = text(parser);
                    case "url" -> {
                        url = text(parser);
                        secrets.readUrl(url);
                    }
                    case "headers" ->
                        secrets.read(parser, name, request == null ? HeaderDraft.NONE : request.headers());
                    case "cookies", "queryString" -> secrets.read(parser, name, HeaderDraft.NONE);
                    default -> {
                        if (request == null) {
                            parser.skipChildren();
                        } else {
                            request.read(name);
                        }
                    }
                }
            }
        }

        private void readResponse() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "status" -> readStatus();
                    case "bodySize" -> content.readBodySize();
                    case "headers" -> secrets.read(parser, name, answerHeaders);
                    case "cookies" -> secrets.read(parser, name, HeaderDraft.NONE);
                    case "content" -> content.read();
                    default -> parser.skipChildren();
                }
            }
        }

        private void readStatus() throws IOException {
            boolean isNull = parser.currentToken() == JsonToken.VALUE_NULL;
            Long number = RecordedNumber.read(parser);
            if (number != null && (number < 1 || (number >= 100 && number <= 999))) {
                status = (int) Math.max(0, number);
                statusProblem = null;
            } else {
                status = null;
                statusProblem = isNull ? null : "the recorded status is not a whole number from 100 to 999";
            }
        }
    }

    private static boolean mayHaveBody(String method, @Nullable Integer status) {
        boolean isWithout = status != null && (status < 200 || status == 204 || status == 205 || status == 304);
        return !isWithout && !method.equalsIgnoreCase("HEAD");
    }

    /** The value that the parser is at where it is a text, else null. */
    static @Nullable String text(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }
}
