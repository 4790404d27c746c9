package io.snapshotcontracts.internal.traffic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings in the encodings, packings and shapes that recorders and shells write. */
class RecordingTest {

    private static final String ENTRY = Har.get(200, Har.json(Har.LEGAL));
    private static final String TWO_LINES = ENTRY + "\n" + ENTRY + "\n";
    private static final String HAR = "{\"log\": {\"entries\": [" + ENTRY + ",\r\n" + ENTRY + "]}}";
    private static final String READ = "read";

    @Test
    void everyGzipMemberIsReadHoweverLateItComes() {
        InputStream late = join(gzip(ENTRY + "\n"), gzip(""), gzip(ENTRY.substring(0, 50)), gzip(ENTRY.substring(50)));

        // a stream of joined ones says that nothing is available at each join, as a pipe does
        assertThat(outcomes(late)).containsExactly(READ, READ);
    }

    @Test
    void gzipHeaderMayHoldANameACommentAndMore() throws IOException {
        byte[] packed = gzip(TWO_LINES);
        ByteArrayOutputStream full = new ByteArrayOutputStream();
        full.write(new byte[] {0x1f, (byte) 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 3, 0, 'a', 0, 'b'});
        full.writeBytes("a.har\0of today\0xx".getBytes(ISO_8859_1));
        full.write(packed, 10, packed.length - 10);

        assertThat(outcomes(full.toByteArray())).containsExactly(READ, READ);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0000000000 | -",
                "7b | goes on after its compressed part",
                "1f | goes on after its compressed part",
                "001f7b | goes on after its compressed part",
                "7b2272657175657374223a7b7d7d0a7b2272657175657374223a7b7d7d0a | goes on after its compressed part",
                "1f8b | damaged or ends too early",
                "1f8b0800 | damaged or ends too early",
                "1f8b09000000000000030000 | damaged or ends too early",
                "1f8b08000000000000030600 | damaged or ends too early",
            })
    void bytesBehindTheLastGzipMemberAreNeverSilent(String hex, String problem) {
        for (String text : List.of(TWO_LINES, HAR)) {
            List<String> outcomes = outcomes(join(gzip(text), HexFormat.of().parseHex(hex)));

            assertThat(outcomes).startsWith(READ, READ).hasSize(problem == null ? 2 : 3);
            assertThat(problem == null ? "" : outcomes.get(2)).contains(problem == null ? "" : problem);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 20})
    void gzipWhoseChecksumIsWrongIsDamaged(int fromTheEnd) {
        byte[] packed = gzip(TWO_LINES);
        packed[packed.length - fromTheEnd] ^= 1;

        assertThat(outcomes(packed)).last().asString().contains("the compressed file is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"})
    void unicodeOfAnyWidthIsRead(String charset) {
        for (String mark : List.of("", "\uFEFF")) {
            for (String text : List.of(TWO_LINES, "\r\n" + TWO_LINES.replace("\n", "\r\n\r\n"), HAR)) {
                String notAscii = text.replace("\"version", "\"é€😀\": \"é€😀\", \"version");
                byte[] bytes = (mark + notAscii).getBytes(Charset.forName(charset));

                assertThat(outcomes(bytes)).as(charset + mark.length() + text).containsExactly(READ, READ);
                assertThat(outcomes(gzip(bytes))).as("packed " + charset).containsExactly(READ, READ);
            }
        }
    }

    @Test
    void byteOrderMarkMayBeginAnyLine() {
        assertThat(outcomes("\uFEFF" + ENTRY + "\n\uFEFF" + ENTRY)).containsExactly(READ, READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999999999", "'\\u0000'", "[NaN, {'a': -Infinity}]"})
    void memberThatIsNotNeededMayHoldAnything(String value) {
        String odd = ENTRY.replaceFirst("\\{", "{\"time\": " + value.replace('\'', '"') + ", ");

        assertThat(outcomes(odd + "\n" + odd)).containsExactly(READ, READ);
        assertThat(outcomes(HAR.replace(ENTRY, odd))).containsExactly(READ, READ);
    }

    @Test
    void memberThatIsNotNeededMayBeDeepAndItsNumbersLong() {
        String deep = "[".repeat(20_000) + "1".repeat(20_000) + "]".repeat(20_000);

        assertThat(outcomes(ENTRY.replaceFirst("\\{", "{\"_x\": " + deep + ", ") + "\n" + ENTRY))
                .containsExactly(READ, READ);
        assertThat(outcomes("{\"_x\": " + deep + ", " + HAR.substring(1))).containsExactly(READ, READ);
        assertThat(outcomes("{\"log\": {\"pages\": " + deep + ", " + HAR.substring(9)))
                .containsExactly(READ, READ);
    }

    @Test
    void nestingWithoutEndCostsItsLineAlone() {
        String endless = ENTRY.replaceFirst("\\{", "{\"_x\": " + "[".repeat(200_000));

        assertThat(outcomes(ENTRY + "\n" + endless + "\n" + ENTRY))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(READ),
                        second -> assertThat(second).contains("nested deeper"),
                        third -> assertThat(third).isEqualTo(READ));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"_webSocketMessages\"", "\"_initiator\"", "\"cache\""})
    void formIsKnownHoweverMuchComesBeforeItsFirstMember(String name) {
        String message = "{\"type\": \"send\", \"opcode\": 1, \"data\": \"" + "x".repeat(200) + "\"}";
        String messages = name + ": [" + message + (", " + message).repeat(8_000) + "], ";
        String large = ENTRY.replaceFirst("\\{", "{" + messages);

        assertThat(outcomes(large + "\n" + ENTRY + "\n" + large)).containsExactly(READ, READ, READ);
        assertThat(outcomes("{" + messages + HAR.substring(1))).containsExactly(READ, READ);
        assertThat(outcomes("{\n" + messages.replace("}, {", "},\n {") + "\n" + HAR.substring(1)))
                .containsExactly(READ, READ);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'log': {'entries': [E]}, 'log': {'entries': [E]}}",
                "{'log': {'entries': [E], 'entries': [E]}}",
                "{'log': 1, 'log': {'entries': [E, E]}}",
                "{'log': {'entries': 1, 'pages': [{'entries': [E]}], 'entries': [E, E]}}",
                "{'log': {'entries': [E]}} {'log': {'entries': [E]}}",
                "{'entries': [7], 'log': {'x': {'log': {'entries': [7]}}, 'entries': [E, E]}}",
            })
    void entriesOfALogAreFoundWhereverTheyAre(String har) {
        assertThat(outcomes(har.replace('\'', '"').replace("E", ENTRY))).containsExactly(READ, READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "7", "{\"a\":", "oops", "{\"a\": [1, 2", "{\"a\": \"b", "{\"a\": 1}}"})
    void firstLineMayBeTheBrokenOne(String first) {
        assertThat(outcomes(first + "\n" + TWO_LINES)).hasSize(3).endsWith(READ, READ);
    }

    @Test
    void entryOverSeveralLinesIsNoForm() {
        assertThatThrownBy(() -> outcomes(ENTRY.replaceFirst("\\{", "{\n")))
                .isInstanceOf(InvalidTrafficException.class)
                .hasMessage("a: this is neither HAR (a JSON object with 'log') nor one HAR entry a line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"request\": oops}",
                "{\"request\": {\"a\": 01}}",
                "{\"request\"}",
                "{\"request\": {} {}",
                "{\"request\": {'a': 1}}",
                "{\"request\": {\"a\": \"\\q\"}}",
                "{\"request\": \"\u0001\"}",
                "{\"request\": \"\uFFFF"
            })
    void syntaxIsSaidInWordsOfThisProgram(String broken) {
        String words = "(it is not JSON: )?(it ends before|it holds a|a string holds an|the character . is not) .*";

        assertThat(outcomes(ENTRY + "\n" + broken)).last().asString().matches(words);
        assertThat(outcomes(HAR.replace("]}}", ", " + broken)))
                .last()
                .asString()
                .matches(words);
    }

    private static List<String> outcomes(String recording) {
        return outcomes(recording.getBytes(UTF_8));
    }

    private static List<String> outcomes(byte[] recording) {
        return outcomes(new ByteArrayInputStream(recording));
    }

    /** What became of each entry. */
    private static List<String> outcomes(InputStream in) {
        List<String> outcomes = new ArrayList<>();
        try (Recording recording = Recording.of("a", in, new EntryReader(100_000))) {
            for (Entry entry = recording.next(); entry != null; entry = recording.next()) {
                assertThat(entry.index()).isEqualTo(outcomes.size());
                boolean isRead = entry.problem() == null
                        && Har.LEGAL.equals(entry.content().text());
                outcomes.add(isRead ? READ : String.valueOf(entry.problem()));
            }
        }
        return outcomes;
    }

    private static InputStream join(byte[]... parts) {
        return new SequenceInputStream(Collections.enumeration(
                Arrays.stream(parts).map(ByteArrayInputStream::new).toList()));
    }

    private static byte[] gzip(String text) {
        return gzip(text.getBytes(UTF_8));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
