package io.snapshotcontracts.internal.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request of an interaction as the contract shows it.
 *
 * @param query values by name, null for a name without an equals sign; not encoded
 * @param headers values by name, as they are in the contract
 */
public record ContractRequest(
        String method,
        String path,
        Map<String, List<@Nullable String>> query,
        Map<String, List<String>> headers,
        ContractBody body) {

    public ContractRequest {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
