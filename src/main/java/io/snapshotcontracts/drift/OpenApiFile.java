package io.snapshotcontracts.drift;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.snapshotcontracts.contract.JsonProblem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * An OpenAPI 3 document whose references lead into itself. Others are never followed: a published file must not make
 * this program read files or call addresses.
 */
record OpenApiFile(String name, JsonNode root) {

    private static final int LARGEST = 64 << 20;
    private static final ObjectMapper YAML = new YAMLMapper(YAMLFactory.builder()
                    .loaderOptions(limits())
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(500)
                            .maxStringLength(LARGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(500);
        return options;
    }

    /** Reads YAML, of which JSON is a part. */
    static OpenApiFile read(String name, String text) {
        JsonNode root;
        try {
            root = YAML.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            JsonProblem problem = JsonProblem.of(e);
            String place = problem.place().isEmpty() ? "" : " (" + problem.place() + ")";
            throw new InvalidOpenApiException(name + ": this is neither JSON nor YAML that can be read" + place, e);
        }
        String version = root.path("openapi").asText();
        if (root.has("swagger")) {
            throw new InvalidOpenApiException(
                    name + ": this is Swagger 2, but OpenAPI 3 is needed; converters make one of the other");
        }
        if (!version.startsWith("3.") || !root.path("paths").isObject()) {
            throw new InvalidOpenApiException(
                    name + ": this is no OpenAPI 3 document, which has 'openapi: 3.…' and 'paths'");
        }
        return new OpenApiFile(name, root);
    }

    /** The node, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        // a chain of references longer than this leads in a circle
        for (int hop = 0; hop < 20; hop++) {
            if (!at.path("$ref").isTextual()) {
                return at;
            }
            at = target(at.path("$ref").asText());
        }
        throw new InvalidOpenApiException(name + ": a reference leads in a circle");
    }

    private JsonNode target(String reference) {
        if (!reference.startsWith("#/")) {
            throw new InvalidOpenApiException(
                    name + ": it refers to another document, which is never fetched; bundle it into one file first");
        }
        String pointer = reference.substring(1);
        JsonNode found = root.at(JsonPointer.compile(
                pointer.contains("%") ? URLDecoder.decode(pointer, StandardCharsets.UTF_8) : pointer));
        if (found.isMissingNode()) {
            throw new InvalidOpenApiException(name + ": a reference leads to nothing in the document");
        }
        return found;
    }
}
