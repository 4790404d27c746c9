package io.snapshotcontracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One provider's documented operations and security schemes, as its OpenAPI file transcribes them from the page.
 *
 * @param document the whole file, for the schemas of the answers
 */
public record Documentation(
        String provider, List<Operation> operations, List<SecurityScheme> securitySchemes, JsonNode document) {

    private static final String SUFFIX = ".openapi.yaml";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    public Documentation {
        operations = List.copyOf(operations);
        securitySchemes = List.copyOf(securitySchemes);
    }

    /** Documentation without schemas: no body is promised. */
    public Documentation(String provider, List<Operation> operations, List<SecurityScheme> securitySchemes) {
        this(provider, operations, securitySchemes, JsonNodeFactory.instance.objectNode());
    }

    /** A documented operation and the statuses that its page lists. */
    public record Operation(String operationId, String method, String pathTemplate, Set<Integer> statuses) {
        public Operation {
            statuses = Set.copyOf(statuses);
        }

        /** The JSON pointer of the answer with a status in the document. */
        public String pointerTo(int status) {
            String path = pathTemplate.replace("~", "~0").replace("/", "~1");
            return "/paths/" + path + "/" + method.toLowerCase(Locale.ROOT) + "/responses/" + status;
        }
    }

    /** A way to show who asks: a header that the request carries. */
    public record SecurityScheme(String name, String header) {}

    /** The documentation of a provider that is not described: nothing is promised. */
    public static Documentation none(String provider) {
        return new Documentation(provider, List.of(), List.of());
    }

    /** All providers' files of the folder {@code documentation} by file name; none where there is no such folder. */
    public static List<Documentation> readFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(Documentation::readFile)
                    .toList();
        } catch (IOException e) {
            throw new InvalidContractException(folder + ": the folder cannot be read: " + e.getMessage(), e);
        }
    }

    static Documentation readFile(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            return read(name.substring(0, name.length() - SUFFIX.length()), Files.readString(file));
        } catch (IOException e) {
            throw new InvalidContractException(file + ": the documentation cannot be read: " + e.getMessage(), e);
        }
    }

    /** One provider's documentation from the text of its OpenAPI file. */
    public static Documentation read(String provider, String yaml) throws IOException {
        return of(provider, YAML.readTree(yaml));
    }

    private static Documentation of(String provider, JsonNode root) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        List<SecurityScheme> schemes = new ArrayList<>();
        root.path("components").path("securitySchemes").properties().forEach(scheme -> {
            String header = scheme.getValue().path("type").asText().equals("apiKey")
                    ? scheme.getValue().path("name").asText()
                    : "Authorization";
            schemes.add(new SecurityScheme(scheme.getKey(), header));
        });
        return new Documentation(provider, operations, schemes, root);
    }

    private static Operation operation(String pathTemplate, String method, JsonNode operation) {
        Set<Integer> statuses = new TreeSet<>();
        // "default" and classes such as "4XX" promise something of answers that have no name here: nothing is held to
        // it
        operation.path("responses").fieldNames().forEachRemaining(status -> {
            if (status.matches("[1-5][0-9]{2}")) {
                statuses.add(Integer.valueOf(status));
            }
        });
        return new Operation(
                operation.path("operationId").asText(), method.toUpperCase(Locale.ROOT), pathTemplate, statuses);
    }

    /** The file's name, for messages. */
    public String file() {
        return provider + SUFFIX;
    }

    public Optional<Operation> operation(String operationId) {
        return operations.stream()
                .filter(operation -> operation.operationId().equals(operationId))
                .findFirst();
    }
}
