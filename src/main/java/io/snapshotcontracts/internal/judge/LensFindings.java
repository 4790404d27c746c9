package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.List;
import java.util.stream.Collectors;

/** The documentation lens's findings that are about no schema. */
final class LensFindings {

    private LensFindings() {}

    static Finding undocumented(Operation operation, int status) {
        String listed = operation.openApi().responseKeys().stream().sorted().collect(Collectors.joining(", "));
        return new Finding(
                Lens.DOCUMENTATION,
                "status",
                "documented status (" + Sources.of(operation.openApi().node().member("responses")) + ")",
                listed,
                Integer.toString(status),
                "the page does not list " + status + "; it lists " + (listed.isEmpty() ? "none" : listed));
    }

    static Finding otherMediaType(OpenApiNode response, List<String> documented, String actual) {
        String types = String.join(" or ", documented);
        return new Finding(
                Lens.DOCUMENTATION,
                "header:Content-Type",
                "media type (" + Sources.of(response) + ")",
                types,
                actual,
                "the body's media type is not the page's, " + types);
    }

    static Finding notJson(OpenApiNode content, String path, String actual, String problem) {
        return new Finding(
                Lens.DOCUMENTATION,
                path,
                "the body is one JSON text (RFC 8259; " + Sources.of(content) + ")",
                "a JSON text",
                actual,
                "the body is not JSON: " + problem);
    }

    static Finding missingHeader(String name, OpenApiNode header) {
        return new Finding(
                Lens.DOCUMENTATION,
                "header:" + name,
                "required header (" + Sources.of(header) + ")",
                "present",
                Findings.ABSENT,
                "the header " + name + " is missing; the page has it in every such answer");
    }

    /** A finding about a header's value, whose path is the value's. */
    static Finding ofHeader(String name, String actual, Finding value) {
        String path = "header:" + name;
        return new Finding(
                Lens.DOCUMENTATION,
                path,
                value.rule(),
                value.expected(),
                actual,
                "the header " + name + value.message().substring(value.path().length()));
    }
}
