package io.snapshotcontracts.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.snapshotcontracts.contract.JsonProblem;

/** Words for JSON that ends or breaks; what stands there is never quoted, for it can be half a secret. */
final class BrokenJson {

    private BrokenJson() {}

    static String clause(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "it ends before it is complete";
        }
        if (e instanceof StreamConstraintsException) {
            return "it is nested deeper or has longer numbers than is read here";
        }
        return JsonProblem.of(e).clause().replaceFirst("^(Unrecognized token) '.*", "$1");
    }

    /** The same with the place in the file. */
    static String clauseAndPlace(JsonProcessingException e) {
        String place = JsonProblem.of(e).place();
        return clause(e) + (place.isEmpty() ? "" : " at " + place);
    }
}
