package io.snapshotcontracts.internal.traffic;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.snapshotcontracts.internal.traffic.Entry.Content;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a recorder wrote about an answer's body. An empty body is one that the recorder knew to be empty: most of them
 * write nothing, null, an empty text, 0 or -1 too where they did not keep, or never saw, what came.
 */
final class ContentDraft {

    private static final String NOT_KEPT =
            "the recording says that there was a body, but does not hold its text; record with bodies";
    private static final String UNKNOWN =
            "the recording does not say whether there was a body, and does not hold its text; record with bodies";
    private static final String IN_ANOTHER_FILE =
            "the recording keeps the body in another file, which is not read; record with bodies in the HAR";

    private static final String CUT =
            "the recording holds the beginning of the body alone; set devtools.netmonitor.responseBodyLimit to 0";

    /** Firefox cuts a body after so many characters, and gives the size of the whole. */
    private static final int FIREFOX_LIMIT = 1024 * 1024;

    private final JsonParser parser;
    private final long longestText;
    private boolean hasContent;
    private boolean isNull;
    private boolean tooLarge;
    private boolean inFile;
    private @Nullable String text;
    private @Nullable String encoding;
    private @Nullable String mimeType;
    private @Nullable Long size;
    private @Nullable Long bodySize;

    ContentDraft(JsonParser parser, long longestText) {
        this.parser = parser;
        this.longestText = longestText;
    }

    void readBodySize() throws IOException {
        bodySize = RecordedNumber.read(parser);
    }

    /** Reads the member {@code content}. */
    void read() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        hasContent = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "text" -> {
                    text = EntryReader.text(parser);
                    isNull = value == JsonToken.VALUE_NULL;
                    tooLarge = text != null && text.length() >= longestText;
                    // only its length is of interest then
                    text = tooLarge ? "" : text;
                }
                case "encoding" -> encoding = EntryReader.text(parser);
                case "mimeType" -> mimeType = EntryReader.text(parser);
                case "_file", "_sha1" -> inFile = EntryReader.text(parser) != null;
                case "size" -> size = RecordedNumber.read(parser);
                default -> parser.skipChildren();
            }
        }
    }

    /** @param mayHaveBody whether HTTP allows the answer one */
    Content content(boolean mayHaveBody) {
        if (tooLarge) {
            return new Content(null, encoding, mimeType, null, true);
        }
        boolean hasText = text != null && !text.isEmpty();
        String missing = !mayHaveBody ? null : hasText ? cut() : missing();
        return new Content(missing == null ? text : null, encoding, mimeType, missing, false);
    }

    private @Nullable String cut() {
        boolean isCut = text != null && text.length() == FIREFOX_LIMIT && size != null && size > FIREFOX_LIMIT;
        return isCut && encoding == null ? CUT : null;
    }

    private @Nullable String missing() {
        if (inFile) {
            return IN_ANOTHER_FILE;
        }
        if (isAbove(size) || isAbove(bodySize)) {
            return NOT_KEPT;
        }
        return isKnownToBeEmpty() ? null : UNKNOWN;
    }

    private boolean isKnownToBeEmpty() {
        boolean nothingCame = bodySize != null && bodySize == 0;
        if (!hasContent || isNull) {
            return false;
        }
        if (size == null) {
            return nothingCame || text != null;
        }
        return size == 0 || (nothingCame && text != null);
    }

    private static boolean isAbove(@Nullable Long number) {
        return number != null && number > 0;
    }
}
