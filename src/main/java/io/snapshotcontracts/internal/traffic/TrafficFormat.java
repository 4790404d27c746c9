package io.snapshotcontracts.internal.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows a recording's form by the first member that only one of them has; names of files say little. What comes before
 * that member may be of any size: it is skipped, and never read again.
 */
final class TrafficFormat {

    private static final Set<String> OF_AN_ENTRY = Set.of("request", "response", "startedDateTime");

    private final String source;
    private final EntryReader reader;

    TrafficFormat(String source, EntryReader reader) {
        this.source = source;
        this.reader = reader;
    }

    /**
     * The entries of a recording of either form.
     *
     * @throws InvalidTrafficException where it has neither
     */
    Entries entries(InputStream in) throws IOException {
        RecordedStart start = new RecordedStart(in);
        Entries entries = ofFirstObject(start);
        if (entries != null) {
            start.forget();
            return entries;
        }
        boolean isComplete = start.isComplete();
        byte[] beginning = start.beginning();
        if (isComplete && hasEntryInLaterLine(beginning)) {
            LongStrings shortened = reader.shortened(start.fromTheFirstByte());
            return new NdjsonEntries(reader, LineStream.ofLines(shortened), null);
        }
        String problem = isComplete && new String(beginning, UTF_8).isBlank()
                ? "the file is empty"
                : "this is neither HAR (a JSON object with 'log') nor one HAR entry a line";
        throw new InvalidTrafficException(source, problem);
    }

    private @Nullable Entries ofFirstObject(InputStream in) throws IOException {
        LongStrings shortened = reader.shortened(in);
        LineStream lines = LineStream.ofUnknownForm(shortened);
        JsonParser parser = reader.parser(lines);
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            int line = parser.currentTokenLocation().getLineNr();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (OF_AN_ENTRY.contains(name)) {
                    lines.endAtLineEnds();
                    boolean isOneLine = parser.currentTokenLocation().getLineNr() == line;
                    return isOneLine ? new NdjsonEntries(reader, lines, parser) : null;
                }
                if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("log")) {
                    lines.ignoreLineEnds();
                    return new HarEntries(source, reader, shortened, parser);
                }
                parser.skipChildren();
            }
        } catch (JsonProcessingException e) {
            // the first line may be the broken one
            return null;
        }
        return null;
    }

    private boolean hasEntryInLaterLine(byte[] beginning) throws IOException {
        String[] lines = new String(beginning, UTF_8).split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            if (ofFirstObject(new ByteArrayInputStream(lines[i].getBytes(UTF_8))) instanceof NdjsonEntries) {
                return true;
            }
        }
        return false;
    }
}
