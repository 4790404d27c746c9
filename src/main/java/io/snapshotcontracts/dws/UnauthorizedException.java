package io.snapshotcontracts.dws;

/** Authorization failed: the 401 of the DWS page. */
public final class UnauthorizedException extends DwsErrorException {

    private static final long serialVersionUID = 1L;

    UnauthorizedException(ErrorBody error) {
        super(error);
    }
}
