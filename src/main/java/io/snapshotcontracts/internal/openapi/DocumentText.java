package io.snapshotcontracts.internal.openapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a file as JSON where it looks like it, which is faster, and else as YAML. */
final class DocumentText {

    /** Vendors publish documents of 5 to 15 MB; what is larger than this is no documentation. */
    static final int LARGEST = 256 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(500)
                            .maxStringLength(LARGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(new BoundedNumbers())
            .build();

    private DocumentText() {}

    static JsonNode read(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new UnusableDocumentException(name + ": the file is larger than " + (LARGEST >> 20) + " MiB");
        }
        try {
            return read(
                    name,
                    charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new UnusableDocumentException(name + ": the file is no text in UTF-8", e);
        }
    }

    private static Charset charset(byte[] bytes) {
        boolean marked = bytes.length >= 2 && (bytes[0] & 0xFE) == 0xFE && (bytes[0] ^ bytes[1]) == 1;
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    static JsonNode read(String name, String text) {
        try {
            return tree(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NumberFormatException e) {
            throw new UnusableDocumentException(
                    name + ": it holds a number whose exponent is larger than is read here", e);
        }
    }

    private static JsonNode tree(String name, String bare) {
        if (looksLikeJson(bare)) {
            try {
                return JSON.readTree(bare);
            } catch (JsonProcessingException e) {
                // braces begin YAML's flow style too
                if (name.endsWith(".json")) {
                    JsonLocation place = e.getLocation();
                    String where = place == null
                            ? ""
                            : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
                    throw new UnusableDocumentException(name + ": this is no JSON text that can be read" + where, e);
                }
            }
        }
        try {
            return YamlTree.read(bare, LARGEST);
        } catch (YamlTree.Problem e) {
            throw new UnusableDocumentException(name + ": this is no YAML that can be read: " + e.getMessage(), e);
        } catch (MarkedYAMLException e) {
            String where = e.getProblemMark() == null
                    ? ""
                    : " (line " + (e.getProblemMark().getLine() + 1) + ", column "
                            + (e.getProblemMark().getColumn() + 1) + ")";
            throw new UnusableDocumentException(name + ": this is neither JSON nor YAML that can be read" + where, e);
        } catch (YAMLException e) {
            throw new UnusableDocumentException(
                    name + ": this is neither JSON nor YAML that can be read; it may hold control characters", e);
        }
    }

    private static boolean looksLikeJson(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i) == '{';
            }
        }
        return false;
    }
}
