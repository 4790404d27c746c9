package io.snapshotcontracts.internal.deviation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Says what is wrong with a file of deviations. */
final class DeviationProblem {

    private DeviationProblem() {}

    static String sentence(JsonProcessingException e) {
        return place(e) + clause(e);
    }

    private static String clause(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no key '" + unknown.getPropertyName() + "' here";
        }
        Throwable cause = e.getCause();
        if (cause instanceof IllegalArgumentException && !(cause instanceof PatternSyntaxException)) {
            return String.valueOf(cause.getMessage());
        }
        return e instanceof JsonMappingException && !(cause instanceof JsonParseException)
                ? "the value is not of the form that is expected here"
                : "this is not YAML that can be read here";
    }

    private static String place(JsonProcessingException e) {
        String path = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining())
                : "";
        if (!path.isEmpty()) {
            return "at $" + path + ": ";
        }
        JsonLocation location = e.getLocation();
        return location == null ? "" : "at line " + location.getLineNr() + ": ";
    }
}
