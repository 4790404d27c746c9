package io.snapshotcontracts.internal.broker;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.PercentEncoding;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document of the broker with its links. It is untrusted: a link is followed only within the broker's own origin. */
record HalDocument(URI url, JsonNode json) {

    /**
     * Where a link leads.
     *
     * @param values for the template's variables; all of them are encoded as one segment of a path
     * @throws BrokerException where it leads nowhere that a request may go
     */
    Optional<URI> link(String relation, Map<String, String> values) {
        JsonNode links = json.path("_links").path(relation);
        JsonNode href = (links.isArray() ? links.path(0) : links).path("href");
        return href.isTextual() ? Optional.of(target(relation, expanded(href.asText(), values))) : Optional.empty();
    }

    /** The same for a link that the document has to have. */
    URI requiredLink(String relation, Map<String, String> values, String otherwise) {
        return link(relation, values)
                .orElseThrow(
                        () -> new BrokerException(url + ": the document has no link '" + relation + "'; " + otherwise));
    }

    private static String expanded(String template, Map<String, String> values) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", PercentEncoding.encode(value.getValue()));
        }
        return text;
    }

    private URI target(String relation, String href) {
        URI target;
        try {
            target = url.resolve(href);
        } catch (IllegalArgumentException e) {
            throw new BrokerException(url + ": the link '" + relation + "' is no URL", e);
        }
        if (!origin(url).equals(origin(target))) {
            throw new BrokerException(url + ": the link '" + relation + "' leads to another origin, " + origin(target)
                    + ", where no request is sent; the broker's own base URL is to be configured as " + origin(url));
        }
        return target;
    }

    /** Scheme, host and port, which decide who receives a request. */
    static String origin(URI url) {
        String scheme = lowerCase(url.getScheme());
        int usual = scheme.equals("https") ? 443 : 80;
        int port = url.getPort() < 0 ? usual : url.getPort();
        return scheme + "://" + lowerCase(url.getHost()) + (port == usual ? "" : ":" + port);
    }

    private static String lowerCase(@Nullable String part) {
        return part == null ? "" : part.toLowerCase(Locale.ROOT);
    }
}
