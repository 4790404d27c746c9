package io.snapshotcontracts.internal.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** Where the upper members of a JSON or YAML text begin, and where a text is the value of a member. */
public final class SourceLines {

    /** So deep are an operation's answers, which are found in a text of any size. */
    private static final int SURELY = 5;

    /** All members of a large text would need as much memory as the text. */
    private static final int MOST = 50_000;

    private static final int LARGEST = 64 * 1024 * 1024;

    private final String member;
    private final Map<String, Integer> byPointer = new HashMap<>();
    private final Map<String, Integer> byValue = new HashMap<>();

    private SourceLines(String member) {
        this.member = member;
    }

    /**
     * Reads a text; of one that cannot be read to its end, what comes before is known.
     *
     * @param member of which the values are found too
     */
    public static SourceLines of(String text, boolean isJson, String member) {
        SourceLines lines = new SourceLines(member);
        try (JsonParser parser = (isJson ? json() : yaml()).createParser(text)) {
            lines.read(parser);
        } catch (IOException | RuntimeException e) {
            return lines; // a report without lines is better than none
        }
        return lines;
    }

    private static JsonFactory json() {
        return new JsonFactory();
    }

    private static JsonFactory yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(500);
        return YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(1000).build())
                .build();
    }

    private void read(JsonParser parser) throws IOException {
        int depth = 0;
        String name = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            int line = parser.currentTokenLocation().getLineNr();
            if (token.isStructStart()) {
                depth++;
                add(parser.getParsingContext().getParent(), depth, line);
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.FIELD_NAME) {
                name = parser.currentName();
                add(parser.getParsingContext(), depth, line);
            } else if (token == JsonToken.VALUE_STRING && name.equals(member)) {
                byValue.putIfAbsent(parser.getText(), line);
            }
        }
    }

    private void add(@Nullable JsonStreamContext place, int depth, int line) {
        if (place != null && (depth <= SURELY || byPointer.size() < MOST)) {
            byPointer.putIfAbsent(place.pathAsPointer().toString(), line);
        }
    }

    /** The line of a member or an element, or of what is nearest around it; nothing where not even that is known. */
    public OptionalInt at(String pointer) {
        String nearest = pointer;
        while (!nearest.isEmpty()) {
            Integer line = byPointer.get(nearest);
            if (line != null) {
                return OptionalInt.of(line);
            }
            nearest = nearest.substring(0, Math.max(0, nearest.lastIndexOf('/')));
        }
        return OptionalInt.empty();
    }

    /** The first line on which the text is the member's value. */
    public OptionalInt ofValue(String text) {
        Integer line = byValue.get(text);
        return line == null ? OptionalInt.empty() : OptionalInt.of(line);
    }
}
