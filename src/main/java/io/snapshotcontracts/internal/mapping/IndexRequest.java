package io.snapshotcontracts.internal.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request that the stub answers, with all that it needs and with a credential that is none. */
final class IndexRequest {

    /** More than this is no line to copy. */
    private static final int LONGEST_BODY_BYTES = 2_000;

    private static final Pattern SCHEME = Pattern.compile("\\(\\?i\\)(\\S+ )");

    private IndexRequest() {}

    /** The request of an interaction; {@code body} is null where there is one that is not shown. */
    static ObjectNode of(ServedOperation served, Interaction interaction) {
        HttpRequest request = interaction.exampleRequest();
        Map<String, String> credentials = FallbackMappings.acceptedCredentials(served);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", request.target());
        ArrayNode headers = json.putArray("headers");
        for (Header header : request.headers().fields()) {
            headers.add(
                    credentials.containsKey(header.name())
                            ? credential(header.name(), header.value())
                            : header.name() + ": " + header.value());
        }
        byte[] body = request.body().bytes();
        if (body.length > 0) {
            String text = new String(body, UTF_8);
            boolean isText = text.codePoints().noneMatch(c -> c == 0xFFFD || (c < ' ' && c != '\n' && c != '\t'));
            json.put("body", isText && body.length <= LONGEST_BODY_BYTES ? text : null);
        }
        return json;
    }

    /**
     * A request that is refused for nothing and prefers nothing: the first interaction's, or else one that the page alone
     * allows.
     */
    static ObjectNode of(ServedOperation served) {
        Map<String, String> credentials = FallbackMappings.acceptedCredentials(served);
        ObjectNode json;
        if (served.interactions().isEmpty()) {
            json = JsonNodeFactory.instance.objectNode();
            json.put("url", served.operation().pathTemplate().replaceAll("\\{[^}]*}", "any"));
        } else {
            json = of(served, served.interactions().get(0));
        }
        List<String> kept = new ArrayList<>();
        boolean showsCredential = credentials.isEmpty();
        for (JsonNode line : json.path("headers")) {
            String[] header = line.asText().split(": ", 2);
            String accepted = credentials.get(header[0]);
            boolean isCredential = accepted != null && Pattern.matches(accepted, header[1]);
            if (isCredential || (accepted == null && !header[0].equalsIgnoreCase("Prefer"))) {
                kept.add(line.asText());
            }
            showsCredential |= isCredential;
        }
        if (!showsCredential) {
            Map.Entry<String, String> first = credentials.entrySet().iterator().next();
            kept.add(credential(first.getKey(), scheme(first.getValue()) + "any"));
        }
        ArrayNode headers = json.putArray("headers");
        kept.forEach(headers::add);
        return json;
    }

    /** Keeps the scheme, such as Bearer. */
    private static String credential(String header, String value) {
        int space = value.indexOf(' ');
        return header + ": " + (space < 0 ? "" : value.substring(0, space + 1)) + "any";
    }

    /** The scheme that a pattern of {@link FallbackMappings#acceptedCredentials} asks for. */
    private static String scheme(String pattern) {
        Matcher scheme = SCHEME.matcher(pattern);
        return scheme.find() ? scheme.group(1) : "";
    }
}
