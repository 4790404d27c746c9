package io.snapshotcontracts.instavm;

import io.snapshotcontracts.client.ApiAnswer;
import io.snapshotcontracts.client.ApiException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** InstaVM refused the request: the 422 of the InstaVM page. */
public final class ValidationException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Transient, because exceptions are serializable and lists of records are not. */
    private final transient List<ValidationError> details;

    private ValidationException(List<ValidationError> details, @Nullable String requestId) {
        super("InstaVM answered 422" + summary(details), requestId, null);
        this.details = details;
    }

    static ValidationException read(ApiAnswer answer) {
        List<ValidationError> details =
                answer.json().field("detail", detail -> detail.elements(ValidationError::read), List.of());
        return new ValidationException(details, answer.requestId());
    }

    /** Always 422. */
    public int status() {
        return 422;
    }

    /** The reasons, in the answer's order; empty where the answer gives none, which the page allows. */
    public List<ValidationError> details() {
        return details;
    }

    private static String summary(List<ValidationError> details) {
        return details.isEmpty()
                ? " without details"
                : " with " + details.size() + " of detail, first "
                        + ApiAnswer.quoted(details.get(0).message());
    }
}
