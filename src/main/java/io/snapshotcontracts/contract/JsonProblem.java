package io.snapshotcontracts.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Says in a clause and a place what is wrong with a text that is no JSON; Jackson adds its own insides to that. */
public record JsonProblem(String clause, String place) {

    public static JsonProblem of(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return new JsonProblem(
                firstClause(e.getOriginalMessage()),
                location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr());
    }

    private static String firstClause(String message) {
        String clause = message.lines().findFirst().orElse(message);
        for (String rest : new String[] {": expected", ": maybe", ": was expecting", " (for ", " (start marker"}) {
            int at = clause.indexOf(rest);
            clause = at < 0 ? clause : clause.substring(0, at);
        }
        return clause;
    }
}
