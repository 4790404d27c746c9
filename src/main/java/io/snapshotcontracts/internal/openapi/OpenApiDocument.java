package io.snapshotcontracts.internal.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One OpenAPI 3 document; what its operations refer to is resolved when it is asked for. */
public final class OpenApiDocument {

    private final DocumentFile file;
    private final List<ApiOperation> operations;
    private final Map<String, UnusableDocumentException> brokenPaths = new LinkedHashMap<>();

    private OpenApiDocument(DocumentFile file) {
        this.file = file;
        this.operations = List.copyOf(ApiOperation.all(this, brokenPaths));
    }

    /**
     * Reads a file; its references may lead to other files of its folder.
     *
     * @throws UnusableDocumentException where it is no OpenAPI 3 document
     */
    public static OpenApiDocument read(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            if (Files.size(path) > DocumentText.LARGEST) {
                throw new UnusableDocumentException(name + ": the file is too large");
            }
            return of(
                    new DocumentFolder(path.toAbsolutePath().getParent()),
                    name,
                    DocumentText.read(name, Files.readAllBytes(path)));
        } catch (IOException e) {
            throw new UnusableDocumentException(name + ": the file cannot be read", e);
        }
    }

    /** Reads a text, whose references lead only into itself. */
    public static OpenApiDocument read(String name, String text) {
        return of(new DocumentFolder(null), name, DocumentText.read(name, text));
    }

    /** A document that says nothing. */
    public static OpenApiDocument none(String name) {
        return new OpenApiDocument(
                new DocumentFile(new DocumentFolder(null), name, JsonNodeFactory.instance.objectNode()));
    }

    private static OpenApiDocument of(DocumentFolder folder, String name, JsonNode root) {
        String problem = problem(root);
        if (problem != null) {
            throw new UnusableDocumentException(name + ": " + problem);
        }
        return new OpenApiDocument(folder.remember(new DocumentFile(folder, name, root)));
    }

    private static @Nullable String problem(JsonNode root) {
        String needed = "an OpenAPI 3 document is needed, which begins with 'openapi: 3.…'";
        if (root.isMissingNode() || root.isNull()) {
            return "the file is empty; " + needed;
        }
        if (!root.isObject()) {
            return "this is a " + (root.isArray() ? "list" : "text") + "; " + needed;
        }
        if (root.has("swagger")) {
            return "this is Swagger " + root.path("swagger").asText() + ", but OpenAPI 3 is needed; converters make"
                    + " one of the other";
        }
        String version = root.path("openapi").asText();
        if (!version.matches("3\\.[0-9].*")) {
            return version.isEmpty()
                    ? "the document has no member 'openapi'; " + needed
                    : "at /openapi: this is OpenAPI " + version + "; " + needed;
        }
        boolean hasPaths =
                root.has("paths") || (!version.startsWith("3.0") && (root.has("webhooks") || root.has("components")));
        if (!hasPaths) {
            return "the document has no member 'paths', and so documents no operation";
        }
        return root.has("paths") && !root.path("paths").isObject() ? "at /paths: an object is required here" : null;
    }

    /** The file's name, for messages. */
    public String name() {
        return file.path();
    }

    public OpenApiNode root() {
        return file.root();
    }

    /** The node at a JSON pointer of the file. */
    public OpenApiNode at(JsonPointer pointer) {
        return new OpenApiNode(file, pointer, root().json().at(pointer));
    }

    /** Whether schemas are OpenAPI 3.0's dialect; from 3.1 on they are JSON Schema 2020-12. */
    public boolean isVersion30() {
        return root().json().path("openapi").asText().startsWith("3.0");
    }

    /** All operations in the file's order. */
    public List<ApiOperation> operations() {
        return operations;
    }

    /** Path templates whose path item is a broken reference, so that their operations are unknown, and why. */
    public Map<String, UnusableDocumentException> brokenPaths() {
        return Collections.unmodifiableMap(brokenPaths);
    }

    /** Security schemes by name, references resolved; one whose reference is broken is left out. */
    public Map<String, OpenApiNode> securitySchemes() {
        Map<String, OpenApiNode> schemes = new LinkedHashMap<>();
        for (OpenApiNode scheme :
                root().member("components").member("securitySchemes").children()) {
            scheme.resolvedIfPossible().ifPresent(resolved -> schemes.put(scheme.name(), resolved));
        }
        return schemes;
    }
}
