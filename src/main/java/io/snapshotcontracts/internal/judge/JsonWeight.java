package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * What it takes of memory to judge a JSON text, counted before it is done: so the same answer is always judged or never,
 * and no other one suffers from an exhausted memory.
 */
final class JsonWeight {

    /** Smaller texts weigh little, however many there are at a time. */
    private static final int SMALL = 64 * 1024;

    /** Larger ones are judged one at a time, so that each may have all of the memory. */
    private static final int LARGE = 1024 * 1024;

    private static final long PROGRAM = 64L * 1024 * 1024;
    private static final long LEAST = 32L * 1024 * 1024;

    /** Bytes, text and the buffers between them, and the same again for the second library. */
    private static final long PER_CHARACTER = 12;

    /** Nodes in two libraries, and what they say of each. */
    private static final long PER_TOKEN = 512;

    /** Its part of a path. */
    private static final long PER_LEVEL = 16;

    private static final int AT_A_TIME = 4;

    private final JsonFactory factory;
    private final long memory;

    JsonWeight(JsonFactory factory, long maxMemory) {
        this.factory = factory;
        this.memory = Math.max(LEAST, maxMemory - PROGRAM);
    }

    boolean isTooLarge(String text) {
        if (text.length() <= SMALL) {
            return false;
        }
        long allowed = text.length() <= LARGE ? memory / AT_A_TIME : memory;
        long weight = text.length() * PER_CHARACTER;
        int depth = 0;
        try (JsonParser parser = factory.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null && weight <= allowed; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                weight += PER_TOKEN + depth * PER_LEVEL;
            }
        } catch (IOException e) {
            // not JSON: the next reader finds the same, and words it
        }
        return weight > allowed;
    }
}
