package io.snapshotcontracts.match;

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
import io.snapshotcontracts.contract.JsonProblem;
import io.snapshotcontracts.http.Body;
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

    private static final ObjectMapper JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .maxNumberLength(10_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            // 500.0 is a decimal number, and stays one
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

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
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            return Result.not(null, "the bytes are not UTF-8");
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            return Result.not(text, "the body is empty");
        }
        try {
            return new Result(JSON.readTree(text), text, null, false);
        } catch (StreamConstraintsException e) {
            return new Result(null, text, "the JSON is nested deeper or has longer numbers than is read here", true);
        } catch (JsonProcessingException e) {
            JsonProblem problem = JsonProblem.of(e);
            // a body that is no JSON is never quoted; half a secret in it would escape the masking
            String clause = problem.clause().replaceFirst("^(Unrecognized token) '.*", "$1");
            return Result.not(text, clause + (problem.place().isEmpty() ? "" : " at " + problem.place()));
        }
    }
}
