package io.snapshotcontracts.internal.traffic;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.snapshotcontracts.internal.contract.JsonProblem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a HAR file. One that is JSON of another shape costs itself alone; where the JSON itself breaks, the next
 * entry cannot be found, so that the last entry says where it was.
 */
final class HarEntries implements Entries {

    private final String source;
    private final EntryReader reader;
    private final LongStrings shortened;
    private final JsonParser parser;
    private boolean inEntries;
    private boolean found;
    private boolean broken;
    private long index;

    /** @param parser at the beginning of {@code log} */
    HarEntries(String source, EntryReader reader, LongStrings shortened, JsonParser parser) {
        this.source = source;
        this.reader = reader;
        this.shortened = shortened;
        this.parser = parser;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        if (broken) {
            return null;
        }
        try {
            while (inEntries || findEntries()) {
                if (parser.nextToken() != JsonToken.END_ARRAY) {
                    Entry entry = reader.read(parser, index);
                    index++;
                    return entry;
                }
                inEntries = false;
            }
        } catch (JsonProcessingException e) {
            // columns mean nothing after something was left out
            JsonProblem problem = JsonProblem.of(e);
            String place = shortened.hasCut() ? "" : " at " + problem.place();
            broken = true;
            return Entry.unreadable(
                    index, problem.clause() + place + "; from here on, nothing of the file can be read");
        }
        if (!found) {
            throw new InvalidTrafficException(source, "this is not HAR: 'log' holds no 'entries'");
        }
        return null;
    }

    /** Goes on to the next value of log.entries, of this HAR or of one that follows it. */
    private boolean findEntries() throws IOException {
        while (parser.nextToken() != null) {
            if (parser.currentToken() != JsonToken.FIELD_NAME) {
                continue;
            }
            int depth = parser.getParsingContext().getNestingDepth();
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (depth == 2 && name.equals("entries") && value == JsonToken.START_ARRAY) {
                inEntries = true;
                found = true;
                return true;
            }
            boolean log = depth == 1 && name.equals("log") && value == JsonToken.START_OBJECT;
            if (!log) {
                parser.skipChildren();
            }
        }
        return false;
    }
}
