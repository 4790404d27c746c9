package io.snapshotcontracts.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;

/** The path of a server's address, its variables replaced by their defaults. */
final class ServerPath {

    private static final Pattern BEFORE_PATH = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

    private ServerPath() {}

    static String of(OpenApiNode server) {
        String path = BEFORE_PATH.matcher(address(server)).replaceFirst("").replaceFirst("[?#].*$", "");
        String rooted = path.isEmpty() || path.startsWith("/") ? path : "/" + path.replaceFirst("^\\./?", "");
        return rooted.replaceFirst("/+$", "");
    }

    static String address(OpenApiNode server) {
        String address = server.json().path("url").asText();
        for (Map.Entry<String, JsonNode> variable :
                server.json().path("variables").properties()) {
            address = address.replace(
                    "{" + variable.getKey() + "}",
                    variable.getValue().path("default").asText());
        }
        return address;
    }
}
