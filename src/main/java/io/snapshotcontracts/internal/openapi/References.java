package io.snapshotcontracts.internal.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import io.snapshotcontracts.internal.http.PercentEncoding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a reference names. Addresses are never followed: documentation must not make this program call them. */
final class References {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
    /** A chain longer than this leads in a circle. */
    private static final int LONGEST_CHAIN = 100;

    private References() {}

    /** The node itself where it is no reference, else the end of the chain that it begins. */
    static OpenApiNode resolved(OpenApiNode node) {
        OpenApiNode at = node;
        for (int hop = 0; hop < LONGEST_CHAIN; hop++) {
            if (!at.json().path("$ref").isTextual()) {
                return at;
            }
            at = target(at, at.json().path("$ref").asText());
        }
        throw node.unusable("the reference leads in a circle");
    }

    /** What one reference names, which can be a reference again. */
    static OpenApiNode target(OpenApiNode from, String reference) {
        int hash = reference.indexOf('#');
        String address = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        OpenApiNode root = address.isEmpty() ? from.file().root() : other(from, reference, address);
        OpenApiNode found = fragment(root, fragment);
        if (found == null || found.isMissing()) {
            throw from.unusable("the reference " + reference + " leads to nothing");
        }
        return found;
    }

    private static OpenApiNode other(OpenApiNode from, String reference, String address) {
        OpenApiNode embedded = from.file().named(address);
        if (embedded != null) {
            return embedded;
        }
        if (SCHEME.matcher(address).matches() || address.startsWith("//")) {
            throw from.unusable("the reference " + reference
                    + " leads to a network address, which is never fetched; bundle it into the file first");
        }
        String path = path(from.file().path(), PercentEncoding.decode(address));
        if (path == null) {
            throw from.unusable("the reference " + reference + " leads out of the folder, where nothing is read");
        }
        try {
            return from.file().folder().file(path).root();
        } catch (UnusableDocumentException e) {
            throw new UnusableDocumentException(
                    from.unusable("the reference " + reference + " cannot be followed: ")
                                    .getMessage()
                            + e.getMessage(),
                    e);
        }
    }

    /** The path of a file that another names relative to itself; null where it is not below the folder. */
    static @Nullable String path(String from, String relative) {
        if (relative.startsWith("/") || relative.contains("\\") || relative.indexOf('\0') >= 0) {
            return null;
        }
        Deque<String> segments = new ArrayDeque<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String segment : (folder + relative).split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return null;
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    private static @Nullable OpenApiNode fragment(OpenApiNode root, String fragment) {
        String decoded = PercentEncoding.decode(fragment);
        if (!decoded.isEmpty() && !decoded.startsWith("/")) {
            return root.file().named("#" + decoded);
        }
        OpenApiNode found = at(root, decoded);
        // some write names with percent signs as they are
        return found.isMissing() && !decoded.equals(fragment) ? at(root, fragment) : found;
    }

    private static OpenApiNode at(OpenApiNode root, String pointer) {
        OpenApiNode at = root;
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            String name = rest.getMatchingProperty();
            OpenApiNode child = at.json().isArray() ? at.element(rest.getMatchingIndex()) : at.member(name);
            // a pointer may lead through a reference, which JSON Pointer knows nothing of
            if (child.isMissing() && at.json().path("$ref").isTextual()) {
                child = resolved(at).member(name);
            }
            at = child;
        }
        return at;
    }
}
