package io.snapshotcontracts.internal.traffic;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a recorder wrote about a request beside its method and URL. */
final class RequestDraft {

    private final JsonParser parser;
    private final long longestText;
    private final HeaderDraft headers = new HeaderDraft(name -> true);
    private boolean hasPostData;
    private @Nullable String text;
    private @Nullable String mimeType;
    private @Nullable Long bodySize;

    RequestDraft(JsonParser parser, long longestText) {
        this.parser = parser;
        this.longestText = longestText;
    }

    HeaderDraft headers() {
        return headers;
    }

    /** Reads a member of the request, or skips it. */
    void read(String name) throws IOException {
        if (name.equals("bodySize")) {
            bodySize = RecordedNumber.read(parser);
        } else if (name.equals("postData") && parser.currentToken() == JsonToken.START_OBJECT) {
            hasPostData = true;
            readPostData();
        } else {
            parser.skipChildren();
        }
    }

    private void readPostData() throws IOException {
        boolean isEncoded = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "text" -> {
                    text = EntryReader.text(parser);
                    text = text != null && text.length() >= longestText ? null : text;
                }
                case "mimeType" -> mimeType = EntryReader.text(parser);
                // not of HAR 1.2; it means that the text is not the body's
                case "encoding", "_encoding" -> isEncoded = EntryReader.text(parser) != null;
                default -> parser.skipChildren();
            }
        }
        text = isEncoded ? null : text;
    }

    Entry.Request request() {
        boolean isEmpty = !hasPostData && bodySize != null && bodySize == 0;
        return new Entry.Request(headers.headers(), isEmpty ? "" : text, mimeType);
    }
}
