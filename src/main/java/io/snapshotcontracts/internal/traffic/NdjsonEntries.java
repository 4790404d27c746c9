package io.snapshotcontracts.internal.traffic;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.snapshotcontracts.internal.contract.JsonProblem;
import java.io.CharConversionException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** HAR entries, one a line; an error in one line does not affect the next. */
final class NdjsonEntries implements Entries {

    private final EntryReader reader;
    private final LineStream lines;
    private @Nullable JsonParser begun;
    private long index;

    /** @param begun at the name of a member of the first entry, null where nothing was read yet */
    NdjsonEntries(EntryReader reader, LineStream lines, @Nullable JsonParser begun) {
        this.reader = reader;
        this.lines = lines;
        this.begun = begun;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        while (begun != null || lines.nextLine()) {
            JsonParser first = begun;
            begun = null;
            Entry entry = entry(first);
            if (entry != null) {
                index++;
                return entry;
            }
        }
        return null;
    }

    /** The entry of this line, null where it is blank. */
    private @Nullable Entry entry(@Nullable JsonParser first) throws IOException {
        try (JsonParser parser = first == null ? reader.parser(lines) : first) {
            if (first == null && parser.nextToken() == null) {
                return null;
            }
            Entry entry = reader.read(parser, index);
            return parser.nextToken() == null
                    ? entry
                    : Entry.unreadable(index, "its line goes on after the end of the JSON");
        } catch (JsonProcessingException e) {
            return Entry.unreadable(
                    index, "it is not JSON: " + JsonProblem.of(e).clause());
        } catch (CharConversionException e) {
            return Entry.unreadable(index, "it is not JSON in UTF-8");
        }
    }
}
