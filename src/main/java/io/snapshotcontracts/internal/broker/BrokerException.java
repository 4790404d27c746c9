package io.snapshotcontracts.internal.broker;

/** A broker that cannot be used; the message is one sentence that names the address and shows no secret. */
public final class BrokerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerException(String message) {
        super(message);
    }

    BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
