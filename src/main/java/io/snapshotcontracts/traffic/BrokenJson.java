package io.snapshotcontracts.traffic;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Words for JSON that ends or breaks; the text there is never quoted, for it can be half a secret. */
final class BrokenJson {

    private BrokenJson() {}

    static String clause(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "it ends before it is complete";
        }
        if (e instanceof StreamConstraintsException) {
            return "it is nested deeper or has longer numbers than is read here";
        }
        return "it breaks the syntax of JSON";
    }

    /** The same with the place in the file. */
    static String clauseAndPlace(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        return clause(e) + (place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr());
    }
}
