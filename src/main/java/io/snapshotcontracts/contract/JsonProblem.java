package io.snapshotcontracts.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;

/**
 * What is wrong with a text that is no JSON, as a clause and a place. The clause is this program's own: the parser's
 * sentences name its classes and options, and quote the text, which can hold half a secret.
 */
public record JsonProblem(String clause, String place) {

    /** The beginnings of the parser's sentences, with what they mean; the first that fits. */
    private static final List<Kind> KINDS = List.of(
            new Kind("Unexpected end-of-input", "it ends before it is complete"),
            new Kind("Trailing token", "more follows after the end of the value"),
            new Kind("Duplicate field", "a name is given twice in one object"),
            new Kind("Duplicate Object property", "a name is given twice in one object"),
            new Kind("Non-standard token", "NaN and Infinity are no numbers of JSON"),
            new Kind("Illegal unquoted character", "a control character in a string is not escaped"),
            new Kind("Unrecognized character escape", "a backslash begins no escape that JSON knows"),
            new Kind("Unexpected character ('''", "a string is not in double quotes"),
            new Kind("Invalid numeric value", "a number is not written as JSON writes numbers"),
            new Kind("Invalid UTF-8", "the bytes are not UTF-8"));

    private static final String OTHER = "a character that no JSON text has here";

    private record Kind(String beginning, String clause) {}

    public static JsonProblem of(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return new JsonProblem(
                clause(e),
                location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr());
    }

    private static String clause(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "it ends before it is complete";
        }
        if (e instanceof StreamConstraintsException) {
            return "it is nested deeper or has longer numbers than is read here";
        }
        String message = String.valueOf(e.getOriginalMessage());
        return KINDS.stream()
                .filter(kind -> message.startsWith(kind.beginning()))
                .map(Kind::clause)
                .findFirst()
                .orElse(OTHER);
    }

    /** The clause, with the place where the parser names one. */
    public String sentence() {
        return place.isEmpty() ? clause : clause + " at " + place;
    }
}
