package io.snapshotcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that broke something somewhere, and every part of the seeds. */
final class Dictionary {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<byte[]> seeds = new ArrayList<>();
    private final List<JsonNode> documents = new ArrayList<>();
    private final List<JsonNode> values = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    Dictionary(Path corpus, Path odd) {
        try {
            for (String line : Files.readAllLines(odd, StandardCharsets.UTF_8)) {
                JsonNode value = JSON.readTree(line);
                // a number that Java cannot hold stays as it is written
                values.add(value.isNumber() ? JSON.getNodeFactory().rawValueNode(new RawValue(line)) : value);
            }
            for (Path seed : CorpusTest.inputs(corpus)) {
                byte[] bytes = Files.readAllBytes(seed);
                seeds.add(bytes);
                JsonNode document = read(bytes);
                if (document != null && document.isContainerNode()) {
                    documents.add(document);
                    collect(document);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable JsonNode read(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            return null;
        }
    }

    private void collect(JsonNode node) {
        if (node.isContainerNode()) {
            node.fieldNames().forEachRemaining(names::add);
            node.forEach(this::collect);
            if (node.toString().length() < 500) {
                values.add(node);
            }
        } else {
            values.add(node);
            JsonNode within = node.isTextual() ? read(node.textValue().getBytes(StandardCharsets.UTF_8)) : null;
            if (within != null && within.isContainerNode()) {
                collect(within);
            }
        }
    }

    byte[] seed(Choices choices) {
        return choices.of(seeds);
    }

    JsonNode document(Choices choices) {
        return documents.isEmpty() ? value(choices) : choices.of(documents).deepCopy();
    }

    JsonNode value(Choices choices) {
        return choices.of(values).deepCopy();
    }

    /** A text of the dictionary, which may be JSON. */
    String text(Choices choices) {
        JsonNode value = value(choices);
        return value instanceof TextNode ? value.textValue() : value.toString();
    }

    String name(Choices choices) {
        return names.isEmpty() || choices.below(8) == 0 ? text(choices) : choices.of(List.copyOf(names));
    }
}
