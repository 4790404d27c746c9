package io.snapshotcontracts.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.matchingrules.MatchingRules;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads Pact files of specification 2 to 4 that hold HTTP interactions. The shape is checked before pact-jvm sees the
 * text: its reader names no place, and takes an empty object for a contract without interactions.
 */
public final class ContractReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ContractReader() {}

    /**
     * All contracts of a folder by file name; subfolders are not read.
     *
     * @throws InvalidContractException where the folder or a file in it cannot be used
     */
    public static List<Contract> readFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidContractException(folder + ": there is no such folder");
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> nameOf(file).endsWith(".json") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidContractException(folder + ": the folder cannot be read: " + e.getMessage(), e);
        }
        if (files.isEmpty()) {
            throw new InvalidContractException(folder + ": the folder holds no contract (*.json)");
        }
        return files.stream().map(ContractReader::readFile).toList();
    }

    public static Contract readFile(Path file) {
        try {
            return read(nameOf(file), Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new InvalidContractException(file + ": the file cannot be read as UTF-8 text: " + e.getMessage(), e);
        }
    }

    /**
     * One contract from its text.
     *
     * @param file how messages name the text's origin
     */
    public static Contract read(String file, String text) {
        JsonNode root = parse(file, text);
        String consumer = requiredText(file, root, "/consumer/name");
        String provider = requiredText(file, root, "/provider/name");
        JsonNode interactions = root.path("interactions");
        if (!interactions.isArray() || interactions.isEmpty()) {
            throw InvalidContractException.at(
                    file,
                    "/interactions",
                    root.has("messages")
                            ? "the contract holds messages; only HTTP interactions can be verified"
                            : "the contract holds no interactions");
        }
        for (int i = 0; i < interactions.size(); i++) {
            checkInteraction(file, root, "/interactions/" + i);
        }
        Pact pact = load(file, text);
        if (pact.getInteractions().size() != interactions.size()) {
            throw InvalidContractException.at(file, "/interactions", "two interactions have the same key");
        }
        List<Interaction> read = new ArrayList<>();
        for (int i = 0; i < interactions.size(); i++) {
            SynchronousRequestResponse interaction =
                    (SynchronousRequestResponse) pact.getInteractions().get(i);
            complete(interaction);
            read.add(new Interaction(file, i + 1, interactions.get(i), interaction));
        }
        return new Contract(file, consumer, provider, read, pact);
    }

    // pact-jvm adds a category of rules to its unsynchronised maps when it first looks for it, so that threads which
    // judge by one interaction would write to one map; here nobody else knows the interaction yet
    private static void complete(SynchronousRequestResponse interaction) {
        MatchingRules rules = interaction.getResponse().getMatchingRules();
        List.of("status", "header", "body").forEach(rules::rulesForCategory);
    }

    private static JsonNode parse(String file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            JsonProblem problem = JsonProblem.of(e);
            throw InvalidContractException.at(file, problem.place(), "this is not JSON: " + problem.clause());
        }
    }

    private static void checkInteraction(String file, JsonNode root, String pointer) {
        requiredText(file, root, pointer + "/description");
        String type = root.at(pointer + "/type").asText("Synchronous/HTTP");
        if (!type.equals("Synchronous/HTTP")) {
            throw InvalidContractException.at(
                    file, pointer + "/type", "interactions of type '" + type + "' cannot be verified over HTTP");
        }
        for (String part : List.of("/request", "/response")) {
            if (!root.at(pointer + part).isObject()) {
                throw InvalidContractException.at(file, pointer + part, "an object is required here");
            }
        }
        requiredText(file, root, pointer + "/request/method");
        JsonNode path = root.at(pointer + "/request/path");
        if (!path.isTextual() || !path.asText().startsWith("/")) {
            throw InvalidContractException.at(
                    file, pointer + "/request/path", "a path that starts with a slash is required here");
        }
        JsonNode status = root.at(pointer + "/response/status");
        if (!status.isMissingNode()
                && !(status.isIntegralNumber() && status.intValue() / 100 >= 1 && status.intValue() < 600)) {
            throw InvalidContractException.at(
                    file, pointer + "/response/status", "a status code from 100 to 599 is required here");
        }
    }

    private static String requiredText(String file, JsonNode root, String pointer) {
        JsonNode node = root.at(pointer);
        if (!node.isTextual() || node.asText().isBlank()) {
            throw InvalidContractException.at(file, pointer, "a text is required here");
        }
        return node.asText();
    }

    // pact-jvm throws whatever its parts throw; the text is known to be JSON of the right shape
    private static Pact load(String file, String text) {
        try {
            return DefaultPactReader.INSTANCE.loadPact(text.strip());
        } catch (RuntimeException e) {
            throw new InvalidContractException(
                    file + ": pact-jvm cannot read this contract: " + firstLine(String.valueOf(e.getMessage())), e);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
