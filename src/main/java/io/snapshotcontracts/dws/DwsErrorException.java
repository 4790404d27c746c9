package io.snapshotcontracts.dws;

import io.snapshotcontracts.client.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * DWS answered with an error that the DWS page lists. Where the answer has no {@code X-Request-Id} header, the request
 * id is {@code request_id} of the body.
 */
public abstract sealed class DwsErrorException extends ApiException
        permits BadRequestException,
                UnauthorizedException,
                ForbiddenException,
                NotFoundException,
                InternalServerErrorException,
                ServiceUnavailableException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String errorCode;
    private final @Nullable String errorMessage;

    DwsErrorException(ErrorBody error) {
        super(error.summary(), error.requestId(), null);
        this.status = error.status();
        this.errorCode = error.code();
        this.errorMessage = error.message();
    }

    public final int status() {
        return status;
    }

    /** Huawei's code such as {@code DWS.0047}, or null: the page promises no body. */
    public final @Nullable String errorCode() {
        return errorCode;
    }

    /** Huawei's text for people, or null: the page promises no body. */
    public final @Nullable String errorMessage() {
        return errorMessage;
    }
}
