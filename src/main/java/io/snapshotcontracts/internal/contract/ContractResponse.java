package io.snapshotcontracts.internal.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer that an interaction expects.
 *
 * @param status the example; one of those that are expected where the contract has only a rule
 * @param headers values by name, as they are in the contract
 */
public record ContractResponse(int status, Map<String, List<String>> headers, ContractBody body, Rules rules) {

    public ContractResponse {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Whether an answer with this status is an expected one. */
    public boolean accepts(int actual) {
        return rules.status() == null ? actual == status : StatusRule.holds(rules.status(), status, actual);
    }

    /** The expected status in words. */
    public String statusWords() {
        return rules.status() == null ? Integer.toString(status) : StatusRule.words(rules.status(), status);
    }
}
