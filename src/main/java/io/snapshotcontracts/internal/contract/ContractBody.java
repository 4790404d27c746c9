package io.snapshotcontracts.internal.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.Body;
import org.jspecify.annotations.Nullable;

/**
 * The body that a contract gives a request or an answer. A body that is not mentioned, one that is null and one that is
 * an empty text mean three different things: nothing is said, and twice that there is none.
 *
 * @param type the media type that the contract gives, or what the content looks like
 * @param typeIsNamed whether the contract gives one
 * @param json the content as JSON, null where the content is no JSON
 * @param asWritten the Base64 text that was read as the content, null where it can only mean the content: Pact 1 to 3 name
 *     no encoding, so that the text itself may be meant
 */
public record ContractBody(
        Kind kind,
        Body content,
        MediaType type,
        boolean typeIsNamed,
        @Nullable JsonNode json,
        @Nullable Body asWritten) {

    /** What the contract says of the body. */
    public enum Kind {
        MISSING,
        NULL,
        EMPTY,
        PRESENT
    }

    static final ContractBody MISSING = without(Kind.MISSING);
    static final ContractBody NULL = without(Kind.NULL);
    static final ContractBody EMPTY = without(Kind.EMPTY);

    public ContractBody {
        requireNonNull(kind, "kind");
        requireNonNull(content, "content");
        requireNonNull(type, "type");
    }

    private static ContractBody without(Kind kind) {
        return new ContractBody(kind, Body.EMPTY, MediaType.NONE, false, null, null);
    }

    /**
     * A body, or a part of one, that is nothing but bytes.
     *
     * @param type as a header has it, null where none names it
     */
    public static ContractBody of(Body content, @Nullable String type) {
        return PactBodyReader.of(content, type, null);
    }

    public boolean isPresent() {
        return kind == Kind.PRESENT;
    }

    /** Whether the bytes are the content, or the text that represents it. */
    public boolean isContent(Body bytes) {
        return bytes.equals(content) || (asWritten != null && bytes.equals(asWritten));
    }

    /** The content as text in the charset of its type. */
    public String text() {
        return new String(content.bytes(), type.charset());
    }
}
