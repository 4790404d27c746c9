package io.snapshotcontracts.internal.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A documented answer.
 *
 * @param key a code, a range such as {@code 4XX}, or {@code default}
 * @param place where the operation names it
 * @param node the response object, which a reference may have put elsewhere
 */
public record ApiResponse(String key, OpenApiNode place, OpenApiNode node) {

    private static final Pattern CODE_OR_RANGE = Pattern.compile("[1-5](?:[0-9]{2}|XX)");

    /** A key as it is compared, empty where it is none. */
    static String key(String written) {
        String key = written.strip();
        if (key.equalsIgnoreCase("default")) {
            return "default";
        }
        String capital = key.toUpperCase(Locale.ROOT);
        return CODE_OR_RANGE.matcher(capital).matches() ? capital : "";
    }

    /** Whether the key is the default, which documents no particular status. */
    public boolean isDefault() {
        return key.equals("default");
    }

    public List<ApiContent> contents() {
        List<ApiContent> contents = new ArrayList<>();
        for (OpenApiNode content : node.member("content").children()) {
            contents.add(new ApiContent(content.name(), content.resolved()));
        }
        return contents;
    }

    /** Documented headers except {@code Content-Type}, which OpenAPI ignores; references resolved. */
    public List<ApiHeader> headers() {
        List<ApiHeader> headers = new ArrayList<>();
        for (OpenApiNode header : node.member("headers").children()) {
            if (!header.name().equalsIgnoreCase("Content-Type")) {
                headers.add(new ApiHeader(header.name(), header.resolved()));
            }
        }
        return headers;
    }
}
