package io.snapshotcontracts.dws;

/** Internal service error: the 500 of the DWS page. */
public final class InternalServerErrorException extends DwsErrorException {

    private static final long serialVersionUID = 1L;

    InternalServerErrorException(ErrorBody error) {
        super(error);
    }
}
