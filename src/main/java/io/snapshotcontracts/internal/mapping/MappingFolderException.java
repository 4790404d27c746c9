package io.snapshotcontracts.internal.mapping;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A folder that mappings cannot be written to, or read from to compare. */
public final class MappingFolderException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    MappingFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
