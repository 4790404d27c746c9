package io.snapshotcontracts.internal.contract;

/** A contract or documentation file that cannot be used; the message names the file and the place in it. */
public final class InvalidContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidContractException(String message) {
        super(message);
    }

    public InvalidContractException(String message, Throwable cause) {
        super(message, cause);
    }

    static InvalidContractException at(String file, String place, String problem) {
        return new InvalidContractException(file + ": " + (place.isEmpty() ? "" : "at " + place + ": ") + problem);
    }
}
