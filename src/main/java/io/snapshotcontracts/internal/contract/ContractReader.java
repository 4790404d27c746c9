package io.snapshotcontracts.internal.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.snapshotcontracts.internal.openapi.BoundedNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Pact files of specification 1 to 4. A file has to be JSON and to name its two sides; its interactions are looked
 * at when a run needs them, so that a folder may hold files that other tools are for.
 */
public final class ContractReader {

    private static final String HTTP = "Synchronous/HTTP";

    /** Where tools write the version of the specification. */
    private static final List<String> VERSIONS = List.of(
            "/pactSpecification/version",
            "/pact-specification/version",
            "/pactSpecificationVersion",
            "/pactSpecification",
            "/pact-specification");

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(new BoundedNumbers())
            .build();

    private ContractReader() {}

    /**
     * All contracts of a folder by file name, be it none; subfolders are not read.
     *
     * @throws InvalidContractException where the folder or a file in it cannot be used
     */
    public static List<Contract> readFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidContractException(folder + ": there is no such folder");
        }
        List<Path> files = ProviderFiles.in(folder).stream()
                .filter(file -> ProviderFiles.nameOf(file).endsWith(".json"))
                .toList();
        return files.stream()
                .map(file -> readable(ProviderFiles.nameOf(file), textOf(file)))
                .toList();
    }

    public static Contract readFile(Path file) {
        return read(ProviderFiles.nameOf(file), textOf(file));
    }

    static String textOf(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new InvalidContractException(file + ": the file cannot be read as UTF-8 text: " + e.getMessage(), e);
        }
    }

    /**
     * One contract from its text, all of which has to be usable.
     *
     * @param file how messages name the text's origin
     */
    public static Contract read(String file, String text) {
        Contract contract = readable(file, text);
        if (contract.interactions().isEmpty()) {
            throw InvalidContractException.at(
                    file,
                    "/interactions",
                    contract.leftOut().isEmpty()
                            ? "the contract holds no interactions"
                            : "the contract holds messages; only HTTP interactions can be verified");
        }
        contract.check();
        return contract;
    }

    /**
     * One contract from its text, of which nothing is known but that it can be read.
     *
     * @param file how messages name the text's origin
     */
    public static Contract readable(String file, String text) {
        JsonNode root = parse(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        String consumer = requiredText(file, root, "/consumer/name");
        String provider = requiredText(file, root, "/provider/name");
        List<Interaction> interactions = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        JsonNode listed = root.path("interactions");
        for (int i = 0; i < listed.size(); i++) {
            JsonNode interaction = listed.path(i);
            String type = interaction.path("type").asText(HTTP);
            if (type.equals(HTTP)) {
                interactions.add(new Interaction(file, i + 1, interaction, isVersionFour(root, interaction)));
            } else {
                leftOut.add(interaction.path("description").asText() + " (" + type + ")");
            }
        }
        root.path("messages")
                .forEach(message -> leftOut.add(message.path("description").asText() + " (message)"));
        return new Contract(file, consumer, provider, interactions, leftOut);
    }

    private static boolean isVersionFour(JsonNode root, JsonNode interaction) {
        for (String place : VERSIONS) {
            JsonNode version = root.at("/metadata" + place);
            if (version.isValueNode() && !version.asText().isBlank()) {
                return version.asText().startsWith("4");
            }
        }
        return interaction.has("type");
    }

    private static JsonNode parse(String file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            JsonProblem problem = JsonProblem.of(e);
            throw InvalidContractException.at(file, problem.place(), "this is not JSON: " + problem.clause());
        } catch (NumberFormatException e) {
            throw new InvalidContractException(
                    file + ": it holds a number whose exponent is larger than is read here", e);
        }
    }

    private static String requiredText(String file, JsonNode root, String pointer) {
        JsonNode node = root.at(pointer);
        if (!node.isTextual() || node.asText().isBlank()) {
            throw InvalidContractException.at(file, pointer, "a text is required here");
        }
        return node.asText();
    }
}
