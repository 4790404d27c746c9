package io.snapshotcontracts.junit;

import io.snapshotcontracts.internal.contract.InvalidContractException;
import java.util.function.Supplier;

/** A folder that cannot be used is a wrong argument of the test: the reader's own exceptions are not for users. */
final class WrongFolder {

    private WrongFolder() {}

    static <T> T refusing(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidContractException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
