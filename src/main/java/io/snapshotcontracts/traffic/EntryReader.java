package io.snapshotcontracts.traffic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.snapshotcontracts.traffic.Entry.Content;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads one HAR entry token by token: its members may stand in any order, and what is not needed is skipped. */
final class EntryReader {

    private final long maxBodyBytes;
    private final JsonFactory json;

    EntryReader(long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
        this.json = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        // what comes here is shortened already; this guards against numbers that never end
                        .maxStringLength((int) Math.min(Integer.MAX_VALUE, longestString(maxBodyBytes) + 1_000_000))
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
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

    /** Reads the value that the parser stands at, up to its end. */
    Entry read(JsonParser parser, long index) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
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
        private @Nullable String startedDateTime;
        private @Nullable String method;
        private @Nullable String url;
        private @Nullable Integer status;
        private boolean hasResponse;
        private long bodySize;
        private Content content = Content.NONE;

        Draft(JsonParser parser, long index) {
            this.parser = parser;
            this.index = index;
        }

        Entry read() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("request") && value == JsonToken.START_OBJECT) {
                    readRequest();
                } else if (name.equals("response") && value == JsonToken.START_OBJECT) {
                    hasResponse = true;
                    readResponse();
                } else if (name.equals("startedDateTime")) {
                    startedDateTime = text();
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
            // who writes no size of the content may still say how much came
            return new Entry(
                    index, null, startedDateTime, method, url, status, content.orSize(bodySize), secrets.values());
        }

        private void readRequest() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "method" -> method = text();
                    case "url" -> {
                        url = text();
                        secrets.readUrl(url);
                    }
                    case "headers", "cookies", "queryString" -> secrets.read(parser, name);
                    default -> parser.skipChildren();
                }
            }
        }

        private void readResponse() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "status" -> status = (int) number();
                    case "bodySize" -> bodySize = number();
                    case "headers", "cookies" -> secrets.read(parser, name);
                    case "content" -> {
                        if (value == JsonToken.START_OBJECT) {
                            readContent();
                        } else {
                            parser.skipChildren();
                        }
                    }
                    default -> parser.skipChildren();
                }
            }
        }

        private void readContent() throws IOException {
            String text = null;
            String encoding = null;
            String mimeType = null;
            String file = null;
            Long size = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "text" -> text = text();
                    case "encoding" -> encoding = text();
                    case "mimeType" -> mimeType = text();
                    case "_file" -> file = text();
                    case "size" -> size = number();
                    default -> parser.skipChildren();
                }
            }
            boolean tooLarge = text != null && text.length() >= longestString(maxBodyBytes);
            content = new Content(tooLarge ? null : text, encoding, mimeType, size, file, tooLarge);
        }

        /** The value where it is a text, else null. */
        private @Nullable String text() throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                return parser.getText();
            }
            parser.skipChildren();
            return null;
        }

        /** The value where it is a number that can be one of HTTP's, else 0. */
        private long number() throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && parser.getNumberType() == JsonParser.NumberType.INT) {
                return parser.getIntValue();
            }
            if (parser.currentToken() != null && parser.currentToken().isNumeric()) {
                return (long) parser.getDoubleValue();
            }
            parser.skipChildren();
            return 0;
        }
    }
}
