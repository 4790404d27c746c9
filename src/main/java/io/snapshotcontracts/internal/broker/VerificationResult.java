package io.snapshotcontracts.internal.broker;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;

/** The document that reports the result of one contract to a broker, as Pact's own verifiers write it. */
final class VerificationResult {

    private VerificationResult() {}

    static ObjectNode of(PactResult result, boolean success, String providerVersion, String programVersion) {
        ObjectNode json = HalClient.JSON.createObjectNode();
        json.put("success", success).put("providerApplicationVersion", providerVersion);
        json.putObject("verifiedBy").put("implementation", "snapshot-contracts").put("version", programVersion);
        ArrayNode tests = json.putArray("testResults");
        // an interaction of which nothing is known is neither a success nor a failure
        result.interactions().stream()
                .filter(one -> one.isOneOf(Outcome.VERIFIED, Outcome.VIOLATED))
                .forEach(one -> tests.add(test(one)));
        return json;
    }

    private static ObjectNode test(PactResult.Of one) {
        InteractionResult result = one.result();
        ObjectNode test = HalClient.JSON.createObjectNode();
        // which the broker adds to each interaction
        String id = one.interaction().json().path("_id").asText();
        if (!id.isEmpty()) {
            test.put("interactionId", id);
        }
        test.put("interactionDescription", result.description()).put("success", result.outcome() == Outcome.VERIFIED);
        ArrayNode mismatches = test.putArray("mismatches");
        result.findings().forEach(finding -> mismatches.add(mismatch(finding)));
        return test;
    }

    private static ObjectNode mismatch(Finding finding) {
        String path = finding.path();
        boolean header = path.startsWith("header:");
        ObjectNode mismatch = HalClient.JSON.createObjectNode();
        mismatch.put("attribute", header ? "header" : path.equals("status") ? "status" : "body");
        mismatch.put("identifier", header ? path.substring("header:".length()) : path);
        mismatch.put("description", finding.message());
        return mismatch;
    }
}
