package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A wish in the header {@code Prefer} (RFC 7240), in WireMock's words. */
final class Preference {

    static final String CODE = "code";
    static final String EXAMPLE = "example";

    private Preference() {}

    /**
     * Wants a preference to be one of some values.
     *
     * @param values as regular expressions; letter case is free
     */
    static void require(ObjectNode request, String name, List<String> values) {
        pattern(request, name, "\"?(?:" + String.join("|", values) + ")\"?\\s*(?:[,;].*)?");
    }

    /** Wants any preference of a name. */
    static void requireAny(ObjectNode request) {
        pattern(request, "(?:" + CODE + "|" + EXAMPLE + ")", ".*");
    }

    // the atomic group holds on to the first preference of the name: it counts, says the RFC, and later ones do not
    private static void pattern(ObjectNode request, String name, String value) {
        request.withObject("/headers")
                .putObject("Prefer")
                .put("matches", "(?i)(?>(?:|.*?[,;]\\s*)" + name + "\\s*=)\\s*" + value);
    }

    /** Says in the answer which wish was met. */
    static void applied(ObjectNode response, String name, String value) {
        response.withObject("/headers").put("Preference-Applied", name + "=" + value);
    }
}
