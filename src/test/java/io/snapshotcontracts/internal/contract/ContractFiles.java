package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The contracts as the consumer tests wrote them, in the form in which they are committed: interactions by status and
 * description; without the names of test methods and the version of the library that wrote them, since neither a
 * rename nor an upgrade changes what the consumer needs.
 */
public final class ContractFiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ContractFiles() {}

    /** File names and texts of the contracts that pact-jvm wrote into a folder. */
    public static SortedMap<String, String> writtenInto(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(f -> f.toString().endsWith(".json")).toList()) {
                files.put(file.getFileName().toString(), canonical(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the consumer tests wrote no contracts; run the whole build", e);
        }
        return files;
    }

    static String canonical(String pact) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(pact);
        List<JsonNode> interactions = new ArrayList<>();
        root.path("interactions").forEach(interactions::add);
        interactions.forEach(interaction -> ((ObjectNode) interaction.path("comments")).remove("testname"));
        interactions.sort(Comparator.comparing((JsonNode interaction) ->
                        interaction.path("response").path("status").asInt())
                .thenComparing(interaction -> interaction.path("description").asText()));
        ArrayNode sorted = JSON.createArrayNode().addAll(interactions);
        root.set("interactions", sorted);
        ObjectNode metadata = (ObjectNode) root.path("metadata");
        metadata.remove(List.of("pact-jvm", "plugins"));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer(printer).writeValueAsString(root) + "\n";
    }
}
