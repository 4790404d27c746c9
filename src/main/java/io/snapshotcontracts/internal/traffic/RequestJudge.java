package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.judge.RequestLens;
import io.snapshotcontracts.internal.redact.Redactor;
import io.snapshotcontracts.internal.redact.SecretNames;
import io.snapshotcontracts.result.Finding;
import java.util.List;

/**
 * Whether the page allows a recorded request. Recordings lose credentials and other parts: what is not there, or is
 * masked, is no finding.
 */
final class RequestJudge {

    private final RequestLens lens;

    RequestJudge(Documentation documentation) {
        this.lens = new RequestLens(documentation);
    }

    List<Finding> findings(Operation operation, String method, String url, Entry.Request recorded) {
        Headers headers = recorded.headers() == null ? Headers.NONE : recorded.headers();
        String type = recorded.mimeType();
        if (type != null && !type.isBlank()) {
            headers = headers.with("Content-Type", type);
        }
        String text = recorded.text();
        HttpRequest request = new HttpRequest(method, target(url), headers, text == null ? Body.EMPTY : Body.of(text));
        return lens.look(operation, request).findings().stream()
                .filter(finding -> isKnown(finding, recorded))
                .toList();
    }

    private static boolean isKnown(Finding finding, Entry.Request recorded) {
        String path = finding.path();
        if (path.startsWith("$")) {
            return recorded.text() != null && !finding.actual().equals('"' + Redactor.MASK + '"');
        }
        boolean isOfAHeader = path.startsWith("header:");
        return !isAboutACredential(finding) && !(isOfAHeader && recorded.headers() == null);
    }

    /** Whether it is about a header, cookie or parameter that recorders leave out or mask. */
    static boolean isAboutACredential(Finding finding) {
        String[] place = finding.path().split(":", 2);
        return place.length == 2
                && switch (place[0]) {
                    case "header", "query" -> SecretNames.includes(place[1]);
                    case "cookie" -> true;
                    default -> false;
                };
    }

    private static String target(String url) {
        String path = Operations.path(url).orElse("/");
        int query = url.indexOf('?');
        int fragment = url.indexOf('#');
        boolean has = query >= 0 && (fragment < 0 || query < fragment);
        return has ? path + url.substring(query, fragment < 0 ? url.length() : fragment) : path;
    }
}
