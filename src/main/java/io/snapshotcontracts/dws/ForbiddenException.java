package io.snapshotcontracts.dws;

/** No operation permission: the 403 of the DWS page. */
public final class ForbiddenException extends DwsErrorException {

    private static final long serialVersionUID = 1L;

    ForbiddenException(ErrorBody error) {
        super(error);
    }
}
