package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import io.snapshotcontracts.internal.text.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One provider's documented operations and security schemes, as its OpenAPI file transcribes them from the page. */
public final class Documentation {

    private final String provider;
    private final OpenApiDocument openApi;
    private final List<Operation> operations;
    private final List<SecurityScheme> securitySchemes;
    private final boolean isThere;
    private final OperationMatcher matcher;

    private Documentation(
            String provider,
            OpenApiDocument openApi,
            List<Operation> operations,
            List<SecurityScheme> securitySchemes,
            boolean isThere) {
        this.provider = provider;
        this.openApi = openApi;
        this.operations = List.copyOf(operations);
        this.securitySchemes = List.copyOf(securitySchemes);
        this.isThere = isThere;
        this.matcher = new OperationMatcher(List.of(this));
    }

    /** Documentation without schemas: no body is promised. */
    public Documentation(String provider, List<Operation> operations, List<SecurityScheme> securitySchemes) {
        this(provider, OpenApiDocument.none(DocumentationFiles.name(provider)), operations, securitySchemes, false);
    }

    /**
     * A documented operation and the statuses that its page lists.
     *
     * @param operationId the operation's identifier or, where the document gives none, its method and path
     * @param statuses the single codes; ranges and a default are no codes
     */
    public record Operation(
            String operationId, String method, String pathTemplate, Set<Integer> statuses, ApiOperation openApi) {

        public Operation {
            statuses = Set.copyOf(statuses);
        }

        private static Operation of(ApiOperation operation) {
            Set<Integer> statuses = operation.responseKeys().stream()
                    .filter(key -> Character.isDigit(key.charAt(key.length() - 1)))
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
            return new Operation(operation.name(), operation.method(), operation.pathTemplate(), statuses, operation);
        }

        /** Whether the page documents the status by its code or its range; a default documents none in particular. */
        public boolean documents(int status) {
            return statuses.contains(status) || openApi.responseKeys().contains(status / 100 + "XX");
        }

        /** Whether the page says anything of an answer with the status. */
        public boolean covers(int status) {
            return documents(status) || openApi.responseKeys().contains("default");
        }

        /** The JSON pointer of the answer with a status in the document, where it is given there and not referred to. */
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
        return DocumentationFiles.readFolder(folder);
    }

    /** The names that a provider's file may have in the folder {@code documentation}, the usual one first. */
    public static List<String> fileNames(String provider) {
        return DocumentationFiles.names(provider);
    }

    /** One provider's documentation from the text of its OpenAPI file. */
    public static Documentation read(String provider, String yaml) {
        return of(provider, () -> OpenApiDocument.read(DocumentationFiles.name(provider), yaml));
    }

    static Documentation of(String provider, Supplier<OpenApiDocument> reader) {
        OpenApiDocument openApi;
        try {
            openApi = reader.get();
        } catch (UnusableDocumentException e) {
            throw new InvalidContractException("documentation/" + e.getMessage(), e);
        }
        List<Operation> operations =
                openApi.operations().stream().map(Operation::of).toList();
        return new Documentation(provider, openApi, operations, schemes(openApi), true);
    }

    private static List<SecurityScheme> schemes(OpenApiDocument openApi) {
        List<SecurityScheme> schemes = new ArrayList<>();
        for (Map.Entry<String, OpenApiNode> scheme : openApi.securitySchemes().entrySet()) {
            JsonNode json = scheme.getValue().json();
            boolean isKey = json.path("type").asText().equals("apiKey");
            String header =
                    switch (isKey ? json.path("in").asText() : "") {
                        case "cookie" -> "Cookie";
                        // a key in the query is no header
                        case "query" -> "";
                        default -> isKey ? json.path("name").asText() : "Authorization";
                    };
            if (!header.isEmpty()) {
                schemes.add(new SecurityScheme(scheme.getKey(), header));
            }
        }
        return schemes;
    }

    public String provider() {
        return provider;
    }

    public List<Operation> operations() {
        return operations;
    }

    public List<SecurityScheme> securitySchemes() {
        return securitySchemes;
    }

    /** The resolved model of the file. */
    public OpenApiDocument openApi() {
        return openApi;
    }

    /** The whole file as it is written. */
    public JsonNode document() {
        return openApi.root().json();
    }

    /** The file's name, for messages. */
    public String file() {
        return openApi.name();
    }

    /** Whether there is a documentation of the provider at all. */
    public boolean isThere() {
        return isThere;
    }

    public Optional<Operation> operation(String operationId) {
        return operations.stream()
                .filter(operation -> operation.operationId().equals(operationId))
                .findFirst();
    }

    /** The operation of a request by its method and path, as contracts write them. */
    public Optional<Operation> operation(String method, String path) {
        return matcher.find(method, path).map(OperationMatcher.Match::operation);
    }

    /**
     * The operation that an interaction belongs to: the one that it names, else the one of its method and path. Nothing
     * where the provider is not documented, or documents no such operation.
     *
     * @throws InvalidContractException where it names an operation that the documentation does not have
     */
    public Optional<Operation> operationOf(Interaction interaction) {
        return operationOf(interaction.json(), interaction.source());
    }

    /** Whether an interaction is about an operation's answers with a status. */
    public boolean isAbout(Interaction interaction, String operationId, int status) {
        return operationOf(interaction)
                        .filter(operation -> operation.operationId().equals(operationId))
                        .isPresent()
                && interaction.response().accepts(status);
    }

    Optional<Operation> operationOf(JsonNode interaction, String source) {
        if (!isThere) {
            return Optional.empty();
        }
        String named =
                interaction.at("/comments/references/openapi/operationId").asText();
        if (named.isEmpty()) {
            JsonNode request = interaction.path("request");
            return operation(
                    request.path("method").asText("GET"), request.path("path").asText("/"));
        }
        Optional<Operation> operation = operation(named);
        if (operation.isEmpty()) {
            Set<String> known = new LinkedHashSet<>();
            operations.forEach(each -> known.add(each.operationId()));
            throw new InvalidContractException(source + ": at /comments/references/openapi/operationId: "
                    + "documentation/" + file() + " has no operation '" + named + "'" + Nearest.hint(named, known));
        }
        return operation;
    }
}
