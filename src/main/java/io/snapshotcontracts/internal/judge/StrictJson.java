package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.snapshotcontracts.internal.contract.JsonProblem;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.openapi.BoundedNumbers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body as exactly one JSON text of RFC 8259. Pact's own parser takes trailing brackets, leading zeros and raw
 * control characters, and throws on a text that ends too early; so every answer passes here first.
 */
final class StrictJson {

    /** Deeper than any answer that a person wrote, and shallow enough for every recursive reader behind this one. */
    static final int DEEPEST = 500;

    /** Of digits, as of the places by which an exponent moves the point. */
    private static final int LONGEST_NUMBER = BoundedNumbers.LARGEST_EXPONENT;

    private static final ObjectMapper JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .nodeFactory(new BoundedNumbers())
            // 500.0 is a decimal number, and stays one
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final JsonWeight WEIGHT =
            new JsonWeight(JSON.getFactory(), Runtime.getRuntime().maxMemory());

    private StrictJson() {}

    /**
     * What a body turned out to be: JSON, or not.
     *
     * @param value the JSON value, null where the body is none
     * @param text the body as text without a byte-order mark, null where it is not UTF-8
     * @param problem why it is no JSON text, null where it is one
     * @param beyondLimits whether the text is larger than this program reads, which says nothing about the provider
     */
    record Result(
            @Nullable JsonNode value,
            @Nullable String text,
            @Nullable String problem,
            boolean beyondLimits) {

        private static Result not(@Nullable String text, String problem) {
            return new Result(null, text, problem, false);
        }
    }

    static Result read(Body body) {
        String text = new String(body.bytes(), StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0 && !isUtf8(body)) {
            return Result.not(null, "the bytes are not UTF-8");
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            return Result.not(text, "the body is empty");
        }
        if (WEIGHT.isTooLarge(text)) {
            return beyondLimits(
                    text,
                    "the JSON has more values than this program's memory allows to judge; java -Xmx gives it more");
        }
        try {
            return new Result(JSON.readTree(text), text, null, false);
        } catch (NumberFormatException e) {
            return beyondLimits(text, "the JSON has a number whose exponent is larger than is read here");
        } catch (StreamConstraintsException e) {
            return beyondLimits(text, "the JSON is nested deeper or has longer numbers than is read here");
        } catch (JsonProcessingException e) {
            return Result.not(text, JsonProblem.of(e).sentence());
        }
    }

    private static Result beyondLimits(String text, String problem) {
        return new Result(null, text, problem, true);
    }

    // asked only where a decoder put its replacement character in, which can also be in the text itself
    private static boolean isUtf8(Body body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.bytes()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
