package io.snapshotcontracts.dws;

/** The service is unavailable: the 503 of the DWS page. */
public final class ServiceUnavailableException extends DwsErrorException {

    private static final long serialVersionUID = 1L;

    ServiceUnavailableException(ErrorBody error) {
        super(error);
    }
}
