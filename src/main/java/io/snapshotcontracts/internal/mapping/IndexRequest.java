package io.snapshotcontracts.internal.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.HttpRequest;
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

    /** A request for any identifier: the first interaction's, or else one that the page alone allows. */
    static ObjectNode of(ServedOperation served) {
        if (!served.interactions().isEmpty()) {
            return of(served, served.interactions().get(0));
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", served.operation().pathTemplate().replaceAll("\\{[^}]*}", "any"));
        ArrayNode headers = json.putArray("headers");
        FallbackMappings.acceptedCredentials(served).entrySet().stream()
                .findFirst()
                .ifPresent(first -> headers.add(credential(first.getKey(), scheme(first.getValue()) + "any")));
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
