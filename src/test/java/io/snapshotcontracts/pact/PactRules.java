package io.snapshotcontracts.pact;

import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;

/** Matching rules that say what the pages say, where Pact's ready-made ones say something else. */
public final class PactRules {

    /**
     * Pact's {@code integer} refuses 2.0, which is an integer to JSON Schema. Among alternatives only: a regular
     * expression looks at a number's text, so that this takes the string "2.0" as well.
     */
    public static final RegexMatcher WHOLE_NUMBER_WITH_FRACTION = new RegexMatcher("^-?[0-9]+\\.0+$");

    private static final RegexMatcher WHOLE_NUMBER = new RegexMatcher("^-?[0-9]+(\\.0+)?([eE]\\+?[0-9]+)?$");

    private PactRules() {}

    /** A JSON number without a fraction, however it is written and however large. */
    public static PactDslJsonBody wholeNumber(PactDslJsonBody body, String name, long example) {
        body.and(name, example, TypeMatcher.INSTANCE, WHOLE_NUMBER);
        return body;
    }
}
