package io.snapshotcontracts.internal.judge;

import au.com.dius.pact.core.matchers.BodyItemMatchResult;
import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.JsonContentMatcher;
import au.com.dius.pact.core.matchers.MatchingContext;
import au.com.dius.pact.core.support.json.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.ContractBody;
import io.snapshotcontracts.internal.contract.RulePath;
import io.snapshotcontracts.internal.contract.Rules;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares JSON by pact-jvm's matching; what it compares with is made once for each body of a contract. */
final class JsonBodies {

    private JsonBodies() {}

    /** A contract's body and rules as pact-jvm has them. */
    record Expectation(JsonNode example, JsonValue json, MatchingContext context) {

        static Expectation of(ContractBody body, Rules rules) {
            MatchingStart.await();
            JsonNode example = Objects.requireNonNull(body.json(), "json");
            return new Expectation(example, PactJson.of(example), new MatchingContext(PactRules.ofJson(rules), true));
        }
    }

    static void compare(String root, Expectation expectation, Rules rules, JsonNode actual, ConsumerFindings findings) {
        for (BodyItemMatchResult item : JsonContentMatcher.INSTANCE.compare(
                List.of("$"), expectation.json(), PactJson.of(actual), expectation.context())) {
            for (BodyMismatch mismatch : item.getResult()) {
                report(root, mismatch, rules, findings);
            }
        }
        ReplacedRules.look(root, rules, expectation.example(), actual, findings);
    }

    private static void report(String root, BodyMismatch mismatch, Rules rules, ConsumerFindings findings) {
        String path = mismatch.getPath().startsWith("$") ? mismatch.getPath() : "$";
        List<String> place = place(path);
        List<String> missing = missing(mismatch);
        for (String key : missing) {
            String child = JsonPaths.child(path, key);
            Object value = mismatch.getExpected() instanceof Map<?, ?> map ? map.get(key) : null;
            findings.missing(
                    root + child.substring(1), ConsumerFindings.words(rules, place(child)), PactJson.text(value));
        }
        if (missing.isEmpty()) {
            findings.differs(
                    root + path.substring(1),
                    ConsumerFindings.words(rules, place),
                    PactJson.text(mismatch.getExpected()),
                    PactJson.text(mismatch.getActual()));
        }
    }

    private static List<String> place(String path) {
        try {
            return RulePath.parse(path).names();
        } catch (IllegalArgumentException e) {
            // a name that no rule can be for
            return List.of();
        }
    }

    // pact-jvm reports all missing keys of an object as one mismatch of the object
    private static List<String> missing(BodyMismatch mismatch) {
        if (!(mismatch.getExpected() instanceof Map<?, ?> expected)
                || !(mismatch.getActual() instanceof Map<?, ?> actual)) {
            return List.of();
        }
        return expected.keySet().stream()
                .filter(key -> !actual.containsKey(key))
                .map(String::valueOf)
                .sorted()
                .toList();
    }
}
