package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.http.Body;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The JSON texts of a body that holds many. */
final class BodyLines {

    private static final byte LINE_FEED = '\n';
    private static final byte RECORD_SEPARATOR = 0x1E;

    private BodyLines() {}

    record Line(int index, Body text) {}

    static List<Line> ofLines(Body body) {
        return split(body, LINE_FEED);
    }

    /** RFC 7464: each text begins with a record separator. */
    static List<Line> ofSequence(Body body) {
        return split(body, RECORD_SEPARATOR);
    }

    private static List<Line> split(Body body, byte separator) {
        byte[] bytes = body.bytes();
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == separator) {
                if (!isBlank(bytes, from, i)) {
                    lines.add(new Line(lines.size(), Body.of(Arrays.copyOfRange(bytes, from, i))));
                }
                from = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != LINE_FEED) {
                return false;
            }
        }
        return true;
    }
}
