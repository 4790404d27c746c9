package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in a clause and a place what is wrong with a text that is no JSON. Of the text it quotes one character at most, or
 * a name: what breaks there can be half a secret.
 */
public record JsonProblem(String clause, String place) {

    private static final Pattern CHARACTER = Pattern.compile("(?:\\(|marker )'(.{1,2})'");
    private static final Pattern CODE = Pattern.compile("code ([0-9]+)");
    private static final Pattern NAME = Pattern.compile("^Duplicate (?:field|Object property) ['\"](.*)['\"]");

    public static JsonProblem of(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return new JsonProblem(
                clause(e),
                location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr());
    }

    private static String clause(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        if (e instanceof JsonEOFException) {
            return "it ends before it is complete";
        }
        if (e instanceof StreamConstraintsException) {
            return "it is nested deeper or has longer numbers than is read here";
        }
        if (message.startsWith("No content")) {
            return "it is empty";
        }
        if (message.startsWith("Trailing token")) {
            return "it goes on after its end";
        }
        if (message.startsWith("Duplicate")) {
            Matcher name = NAME.matcher(message);
            return name.find() ? "the name '" + name.group(1) + "' comes twice in an object" : "a name comes twice";
        }
        if (message.startsWith("Unrecognized token") || message.startsWith("Non-standard token")) {
            return "it holds a word that is none of true, false and null";
        }
        if (message.startsWith("Unrecognized character escape")) {
            return "a string holds an escape that is none of JSON's";
        }
        if (message.contains("CTRL-CHAR")) {
            Matcher code = CODE.matcher(message);
            return "it holds a control character" + (code.find() ? " (code " + code.group(1) + ")" : "");
        }
        if (message.contains("numeric value") || message.startsWith("Unexpected character ('.'")) {
            return "it holds a number that is written in another way than JSON's";
        }
        Matcher character = CHARACTER.matcher(message);
        return character.find()
                ? "the character " + character.group(1) + " is not expected here"
                : "it breaks JSON's syntax";
    }

    /** The clause, with the place where the parser names one. */
    public String sentence() {
        return place.isEmpty() ? clause : clause + " at " + place;
    }
}
