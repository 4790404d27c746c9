package io.snapshotcontracts.traffic;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** HAR entries, one a line: whatever is wrong with a line, the next one is read. */
final class NdjsonEntries implements Entries {

    private final EntryReader reader;
    private final LineStream lines;
    private long index;

    NdjsonEntries(EntryReader reader, InputStream shortened) {
        this.reader = reader;
        this.lines = new LineStream(shortened);
    }

    @Override
    public @Nullable Entry next() throws IOException {
        while (lines.nextLine()) {
            Entry entry = entry();
            if (entry != null) {
                index++;
                return entry;
            }
        }
        return null;
    }

    /** The entry of this line, null where it is blank. */
    private @Nullable Entry entry() throws IOException {
        try (JsonParser parser = reader.parser(lines)) {
            if (parser.nextToken() == null) {
                return null;
            }
            Entry entry = reader.read(parser, index);
            return parser.nextToken() == null
                    ? entry
                    : Entry.unreadable(index, "its line goes on after the end of the JSON");
        } catch (JsonProcessingException e) {
            return Entry.unreadable(index, "it is not JSON: " + BrokenJson.clause(e));
        }
    }
}
