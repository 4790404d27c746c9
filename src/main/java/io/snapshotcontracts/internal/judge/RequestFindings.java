package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.text.Nearest;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The findings about requests. */
final class RequestFindings {

    private RequestFindings() {}

    static Finding noOperation(Documentation documentation, HttpRequest request) {
        String path = request.target().split("\\?", 2)[0];
        List<Operation> samePath = documentation.operations().stream()
                .filter(operation -> RequestParts.isOf(operation.pathTemplate(), path))
                .toList();
        boolean isMethod = !samePath.isEmpty();
        String known = (isMethod ? samePath : documentation.operations())
                .stream()
                        .limit(5)
                        .map(operation -> operation.method() + " " + operation.pathTemplate())
                        .collect(Collectors.joining(", "));
        String more = documentation.operations().size() > 5 && !isMethod ? ", …" : "";
        return new Finding(
                Lens.REQUEST,
                isMethod ? "method" : "path",
                "documented operation (" + documentation.file() + ")",
                known + more,
                request.method() + " " + path,
                "the page has no operation for " + request.method() + " " + path
                        + (known.isEmpty()
                                ? ""
                                : isMethod ? "; for this path it has " + known : "; it has " + known + more));
    }

    static Finding otherOperation(Operation operation, HttpRequest request) {
        String expected = operation.method() + " " + operation.pathTemplate();
        String path = request.target().split("\\?", 2)[0];
        return new Finding(
                Lens.REQUEST,
                operation.method().equalsIgnoreCase(request.method()) ? "path" : "method",
                "the operation that the contract names ("
                        + Sources.of(operation.openApi().node()) + ")",
                expected,
                request.method() + " " + path,
                "the request is not one of the operation that it names, " + expected);
    }

    static Finding missing(String in, String name, OpenApiNode parameter) {
        return new Finding(
                Lens.REQUEST,
                in + ":" + name,
                "required parameter (" + Sources.of(parameter) + ")",
                "present",
                Findings.ABSENT,
                "the " + words(in) + " " + name + " is missing; the page demands it in every request");
    }

    static Finding unknown(String in, String name, Operation operation, List<String> known) {
        return new Finding(
                Lens.REQUEST,
                in + ":" + name,
                "documented parameter (" + Sources.of(operation.openApi().node()) + ")",
                known.isEmpty() ? "none" : String.join(", ", known),
                name,
                "the page documents no " + words(in) + " " + name + Nearest.hint(name, known));
    }

    static Finding noBody(OpenApiNode body) {
        return new Finding(
                Lens.REQUEST,
                "$",
                "required body (" + Sources.of(body) + ")",
                "present",
                Findings.ABSENT,
                "the request has no body; the page demands one");
    }

    static Finding undocumentedBody(Operation operation, @Nullable String type) {
        return new Finding(
                Lens.REQUEST,
                "$",
                "documented body (" + Sources.of(operation.openApi().node()) + ")",
                "none",
                type == null ? "a body" : type,
                "the request has a body; the page documents none");
    }

    /** A finding about a parameter's value, whose path is the value's. */
    static Finding ofValue(String in, String name, String actual, Finding value) {
        return new Finding(
                Lens.REQUEST,
                in + ":" + name,
                value.rule(),
                value.expected(),
                actual,
                "the " + words(in) + " " + name
                        + value.message().substring(value.path().length()));
    }

    /** A finding about a body, which the documentation's rules for bodies made. */
    static Finding ofBody(Finding body) {
        return new Finding(
                Lens.REQUEST, body.path(), body.rule(), body.expected(), body.actual(), body.statement(), body.hint());
    }

    private static String words(String in) {
        return in.equals("header") ? "header" : in + " parameter";
    }
}
