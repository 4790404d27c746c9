package io.snapshotcontracts.dws;

/** No resources found: the 404 of the DWS page. */
public final class NotFoundException extends DwsErrorException {

    private static final long serialVersionUID = 1L;

    NotFoundException(ErrorBody error) {
        super(error);
    }
}
