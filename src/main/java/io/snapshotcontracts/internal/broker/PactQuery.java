package io.snapshotcontracts.internal.broker;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which contracts are wanted.
 *
 * @param selectors consumer versions; empty for the broker's own choice
 * @param branch the provider's branch, by which the broker knows what is pending; null for none
 * @param pending whether the broker says which contracts are pending
 * @param wipSince from when on contracts that no selector names are wanted too, null for none of them
 */
public record PactQuery(
        String provider,
        ArrayNode selectors,
        @Nullable String branch,
        boolean pending,
        @Nullable LocalDate wipSince) {

    /** The body of the request. */
    ObjectNode toJson() {
        ObjectNode json = HalClient.JSON.createObjectNode();
        if (!selectors.isEmpty()) {
            json.set("consumerVersionSelectors", selectors);
        }
        if (branch != null) {
            json.put("providerVersionBranch", branch);
        }
        json.put("includePendingStatus", pending || wipSince != null);
        if (wipSince != null) {
            json.put("includeWipPactsSince", wipSince.toString());
        }
        return json;
    }
}
