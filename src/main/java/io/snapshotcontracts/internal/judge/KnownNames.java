package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Documentation.SecurityScheme;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds query parameters and headers that the page does not know. */
final class KnownNames {

    /** Headers that any client may send to any server, or a proxy between them adds. */
    private static final Pattern USUAL = Pattern.compile(
            "(?i)accept(-.*)?|access-control-.*|authorization|baggage|cache-control|connection|content-.*|cookie|date|dnt"
                    + "|expect|forwarded|from|host|if-.*|keep-alive|max-forwards|origin|pragma|prefer|priority|proxy-.*"
                    + "|range|referer|sec-.*|te|traceparent|tracestate|trailer|transfer-encoding|upgrade(-.*)?"
                    + "|user-agent|via|warning|x-b3-.*|x-forwarded-.*|x-real-ip|x-request-id|x-requested-with");

    /** Pages that say nothing of credentials need them all the same. */
    private static final Pattern CREDENTIAL = Pattern.compile("(?i).*(token|key|auth|secret|signature|session).*");

    private final Set<String> queryKeys = new TreeSet<>();
    private final Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final boolean namesCredentials;

    KnownNames(Documentation documentation) {
        documentation.openApi().securitySchemes().values().forEach(scheme -> {
            JsonNode json = scheme.json();
            if (json.path("in").asText().equals("query")) {
                queryKeys.add(json.path("name").asText());
            }
        });
        documentation.securitySchemes().stream().map(SecurityScheme::header).forEach(headers::add);
        namesCredentials = !headers.isEmpty() || !queryKeys.isEmpty();
    }

    void look(Operation operation, List<ParameterRules> parameters, RequestParts request, LensView view) {
        List<String> query = names(parameters, "query");
        for (String name : request.query().keySet()) {
            boolean isKnown = parameters.stream().anyMatch(parameter -> parameter.takes(name))
                    || queryKeys.contains(name)
                    || isCredential(name);
            if (!isKnown) {
                view.add(List.of(RequestFindings.unknown("query", name, operation, query)));
            }
        }
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(names(parameters, "header"));
        for (String name : request.headers().names()) {
            boolean isKnown = known.contains(name)
                    || headers.contains(name)
                    || USUAL.matcher(name).matches()
                    || isCredential(name);
            if (!isKnown) {
                view.add(List.of(RequestFindings.unknown("header", name, operation, List.copyOf(known))));
            }
        }
    }

    private boolean isCredential(String name) {
        return !namesCredentials && CREDENTIAL.matcher(name).matches();
    }

    private static List<String> names(List<ParameterRules> parameters, String in) {
        return parameters.stream()
                .filter(parameter -> parameter.isIn(in))
                .map(ParameterRules::name)
                .toList();
    }
}
