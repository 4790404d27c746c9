package io.snapshotcontracts.internal.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One operation of a document. */
public final class ApiOperation {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final OpenApiDocument document;
    private final String pathTemplate;
    private final OpenApiNode pathItem;
    private final OpenApiNode node;
    private final List<String> responseKeys;

    private ApiOperation(OpenApiDocument document, String pathTemplate, OpenApiNode pathItem, OpenApiNode node) {
        this.document = document;
        this.pathTemplate = pathTemplate;
        this.pathItem = pathItem;
        this.node = node;
        this.responseKeys = node.member("responses").children().stream()
                .map(response -> ApiResponse.key(response.name()))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /**
     * All operations of the document.
     *
     * @param broken gets the path templates whose operations are unknown, for their path item is a broken reference
     */
    static List<ApiOperation> all(OpenApiDocument document, Map<String, UnusableDocumentException> broken) {
        List<ApiOperation> all = new ArrayList<>();
        for (OpenApiNode path : document.root().member("paths").children()) {
            if (!path.name().startsWith("/")) {
                continue;
            }
            try {
                OpenApiNode item = path.resolved();
                for (OpenApiNode member : item.children()) {
                    if (METHODS.contains(member.name()) && member.json().isObject()) {
                        all.add(new ApiOperation(document, path.name(), item, member));
                    }
                }
            } catch (UnusableDocumentException e) {
                broken.put(path.name(), e);
            }
        }
        return all;
    }

    public OpenApiDocument document() {
        return document;
    }

    /** The operation object. */
    public OpenApiNode node() {
        return node;
    }

    /** The path item object that holds the operation; a reference to it is resolved. */
    public OpenApiNode pathItem() {
        return pathItem;
    }

    /** In capitals. */
    public String method() {
        return node.name().toUpperCase(Locale.ROOT);
    }

    public String pathTemplate() {
        return pathTemplate;
    }

    public Optional<String> operationId() {
        return Optional.of(node.json().path("operationId").asText()).filter(id -> !id.isBlank());
    }

    /** The operation's identifier or, where it has none, its method and path. */
    public String name() {
        return operationId().orElseGet(() -> method() + " " + pathTemplate);
    }

    /** The paths of the servers' addresses without a last slash; the innermost list of servers counts. */
    public List<String> serverPaths() {
        List<OpenApiNode> servers = servers();
        return servers.isEmpty()
                ? List.of("")
                : servers.stream().map(ServerPath::of).distinct().toList();
    }

    /** The servers' addresses as they are written, variables replaced by their defaults. */
    public List<String> serverAddresses() {
        return servers().stream().map(ServerPath::address).toList();
    }

    private List<OpenApiNode> servers() {
        for (OpenApiNode holder : List.of(node, pathItem, document.root())) {
            OpenApiNode servers = holder.member("servers");
            if (servers.json().isArray() && !servers.json().isEmpty()) {
                return servers.children();
            }
        }
        return List.of();
    }

    /** Parameters of the operation, and those of its path that it does not replace; references resolved. */
    public List<OpenApiNode> parameters() {
        Map<String, OpenApiNode> parameters = new LinkedHashMap<>();
        for (OpenApiNode holder : List.of(pathItem, node)) {
            for (OpenApiNode parameter : holder.member("parameters").children()) {
                OpenApiNode resolved = parameter.resolved();
                parameters.put(
                        resolved.json().path("in").asText() + " "
                                + resolved.json().path("name").asText(),
                        resolved);
            }
        }
        return List.copyOf(parameters.values());
    }

    public Optional<OpenApiNode> requestBody() {
        OpenApiNode body = node.member("requestBody");
        return body.isMissing() ? Optional.empty() : Optional.of(body.resolved());
    }

    /** The security requirements that hold for the operation; a missing node where the document says nothing. */
    public OpenApiNode security() {
        OpenApiNode own = node.member("security");
        return own.isMissing() ? document.root().member("security") : own;
    }

    /** The keys under which answers are documented: codes, ranges such as {@code 4XX} in capitals, {@code default}. */
    public List<String> responseKeys() {
        return responseKeys;
    }

    /** All documented answers; references resolved. */
    public List<ApiResponse> responses() {
        return node.member("responses").children().stream()
                .filter(response -> !ApiResponse.key(response.name()).isEmpty())
                .map(response -> new ApiResponse(ApiResponse.key(response.name()), response, response.resolved()))
                .toList();
    }

    /** The answer that documents a status: by its code, else its range, else the default. */
    public Optional<ApiResponse> response(int status) {
        return Stream.of(Integer.toString(status), status / 100 + "XX", "default")
                .flatMap(key -> responseOf(key).stream())
                .findFirst();
    }

    /**
     * The answer under a key of {@link #responseKeys()}.
     *
     * @throws UnusableDocumentException where it is a reference that cannot be followed
     */
    public Optional<ApiResponse> responseOf(String key) {
        return node.member("responses").children().stream()
                .filter(response -> ApiResponse.key(response.name()).equals(key))
                .findFirst()
                .map(response -> new ApiResponse(key, response, response.resolved()));
    }

    @Override
    public String toString() {
        return node.place();
    }
}
