package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.snapshotcontracts.internal.contract.Interaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All of a JSON text that decides where an interaction refuses it: names, order, lengths, and of each value what the
 * interactions' rules can tell of it. Two texts of one shape are refused in the same places by the same rules; they can
 * differ only in the values that are quoted.
 */
final class AnswerShape {

    /** These look at a value's kind, at an expression, or at equality with what the interaction shows; at nothing else. */
    private static final Set<String> UNDERSTOOD =
            Set.of("type", "regex", "equality", "integer", "null", "arrayContains");

    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");
    private static final Pattern FRACTION = Pattern.compile("-?(?:0|[1-9][0-9]{0,8})\\.[0-9]{0,5}[1-9]");

    private static final JsonMapper JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(StrictJson.DEEPEST)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private final boolean understood;
    private final List<Pattern> expressions = new ArrayList<>();
    private final Set<String> shown = new LinkedHashSet<>(Set.of("", "true", "false", "null"));

    AnswerShape(List<Interaction> interactions) {
        Set<String> rules = new LinkedHashSet<>();
        interactions.forEach(interaction -> collect(interaction.json().path("response"), rules));
        Set<String> known = new HashSet<>();
        interactions.stream()
                .flatMap(interaction -> interaction.response().rules().patterns())
                .filter(pattern -> known.add(pattern.pattern()))
                .forEach(expressions::add);
        understood = UNDERSTOOD.containsAll(rules);
    }

    private void collect(JsonNode node, Set<String> rules) {
        if (node.isValueNode()) {
            shown.add(node.asText());
        }
        if (node.path("match").isTextual()) {
            rules.add(node.path("match").asText());
        }
        node.forEach(child -> collect(child, rules));
    }

    /** The shape of one JSON text; null where a rule may look at more of a value than is understood here. */
    @Nullable
    String look(String json) {
        if (!understood) {
            return null;
        }
        StringBuilder shape = new StringBuilder(json.length());
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    exactly('n', parser.currentName(), shape);
                } else if (token.isScalarValue()) {
                    value(token, parser.getText(), shape);
                } else {
                    shape.append(token.asString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what is JSON for one reader is none for another", e);
        }
        return digest(shape);
    }

    private void value(JsonToken token, String text, StringBuilder shape) {
        boolean numeric = token.isNumeric();
        boolean usual = numeric
                ? WHOLE.matcher(text).matches() || FRACTION.matcher(text).matches()
                : token == JsonToken.VALUE_STRING;
        if (!usual || shown.contains(text)) {
            exactly(token == JsonToken.VALUE_STRING ? 'e' : 'v', text, shape);
            return;
        }
        if (numeric) {
            shape.append(text.charAt(0) == '-' ? '-' : '+').append(text.indexOf('.') < 0 ? 'i' : 'f');
        } else {
            shape.append('s');
        }
        for (Pattern expression : expressions) {
            // whether pact-jvm asks for the whole value or for a part of it, the answer is the same
            boolean whole = expression.matcher(text).matches();
            shape.append(whole ? 'w' : expression.matcher(text).find() ? 'p' : '.');
        }
    }

    // with its length, so that no two shapes read alike
    private static void exactly(char kind, String text, StringBuilder shape) {
        shape.append(kind).append(text.length()).append(':').append(text);
    }

    // a list of thousands has a shape as long as itself, and many shapes are remembered
    private static String digest(CharSequence shape) {
        ByteBuffer bytes = ByteBuffer.allocate(shape.length() * 2);
        // not an encoding, which would make one of all halves of a pair of surrogates
        bytes.asCharBuffer().put(CharBuffer.wrap(shape));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
