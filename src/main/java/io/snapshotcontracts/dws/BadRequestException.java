package io.snapshotcontracts.dws;

/** Request error: the 400 of the DWS page. */
public final class BadRequestException extends DwsErrorException {

    private static final long serialVersionUID = 1L;

    BadRequestException(ErrorBody error) {
        super(error);
    }
}
