package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.regex.Pattern;

/** Patterns of schemas, ready to be searched for. */
final class CompiledPatterns {

    private CompiledPatterns() {}

    /** Refuses a pattern that no engine here can run. */
    static void check(OpenApiNode place, String pattern) {
        try {
            EcmaRegex.compile(pattern);
        } catch (EcmaRegex.Unsupported e) {
            throw place.unusable("the pattern " + pattern + " cannot be run: " + e.getMessage());
        }
    }

    /** A pattern that was checked before. */
    static Pattern of(String pattern) {
        try {
            return EcmaRegex.compile(pattern);
        } catch (EcmaRegex.Unsupported e) {
            throw new IllegalStateException(pattern, e);
        }
    }

    /** Searches without anchors, as JSON Schema wants it. */
    static boolean isIn(Pattern pattern, String text) {
        return pattern.matcher(new InterruptibleText(text)).find();
    }
}
