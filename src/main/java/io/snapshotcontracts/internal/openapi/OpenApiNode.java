package io.snapshotcontracts.internal.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of a document: its JSON, exactly as written, and its place. */
public final class OpenApiNode {

    private final DocumentFile file;
    private final JsonPointer pointer;
    private final JsonNode json;

    OpenApiNode(DocumentFile file, JsonPointer pointer, JsonNode json) {
        this.file = file;
        this.pointer = pointer;
        this.json = json;
    }

    DocumentFile file() {
        return file;
    }

    /** The file's path in the folder of the documentation. */
    public String fileName() {
        return file.path();
    }

    public JsonPointer pointer() {
        return pointer;
    }

    public JsonNode json() {
        return json;
    }

    public boolean isMissing() {
        return json.isMissingNode();
    }

    /** A member of an object; a missing node where there is none. */
    public OpenApiNode member(String name) {
        return new OpenApiNode(file, pointer.appendProperty(name), json.path(name));
    }

    /** An element of an array; a missing node where there is none. */
    public OpenApiNode element(int index) {
        return new OpenApiNode(file, pointer.appendIndex(Math.max(index, 0)), json.path(index));
    }

    /** All members of an object in order, or all elements of an array. */
    public List<OpenApiNode> children() {
        List<OpenApiNode> children = new ArrayList<>(json.size());
        if (json.isObject()) {
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                children.add(new OpenApiNode(file, pointer.appendProperty(member.getKey()), member.getValue()));
            }
        } else {
            for (int i = 0; i < json.size(); i++) {
                children.add(element(i));
            }
        }
        return children;
    }

    /** The member's name or element's number by which this node is reached; empty for a whole file. */
    public String name() {
        JsonPointer last = pointer.last();
        return last == null ? "" : last.getMatchingProperty();
    }

    /** The node around this one, null for a whole file. */
    public @Nullable OpenApiNode parent() {
        JsonPointer head = pointer.head();
        return head == null
                ? null
                : new OpenApiNode(file, head, file.root().json().at(head));
    }

    public boolean isReference() {
        return json.path("$ref").isTextual();
    }

    /**
     * The node itself where it is no reference, else the end of the chain that it begins.
     *
     * @throws UnusableDocumentException where it leads to nothing, in a circle, or out of the folder
     */
    public OpenApiNode resolved() {
        return References.resolved(this);
    }

    /** The same, or nothing where the reference is broken. */
    Optional<OpenApiNode> resolvedIfPossible() {
        try {
            return Optional.of(resolved());
        } catch (UnusableDocumentException e) {
            return Optional.empty();
        }
    }

    /** What a reference in this node names. */
    public OpenApiNode target(String reference) {
        return References.target(this, reference);
    }

    /** File and JSON pointer, for messages. */
    public String place() {
        return file.path() + (pointer.matches() ? "" : ": at " + pointer);
    }

    /** To be thrown where this node cannot be used. */
    public UnusableDocumentException unusable(String problem) {
        return new UnusableDocumentException(place() + ": " + problem);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenApiNode node && file == node.file && pointer.equals(node.pointer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(file), pointer);
    }

    @Override
    public String toString() {
        return place();
    }
}
