package io.snapshotcontracts.internal.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A media type as a header gives it. Parameters without a value, which servers send, are left out and break nothing.
 *
 * @param base type and subtype in lower case; empty where there is none
 * @param parameters by name in lower case, quotes left out
 */
public record MediaType(String base, Map<String, String> parameters) {

    public static final MediaType JSON = new MediaType("application/json", Map.of());
    public static final MediaType TEXT = new MediaType("text/plain", Map.of());
    static final MediaType NONE = new MediaType("", Map.of());

    private static final Pattern JSON_TYPE = Pattern.compile(
            "(?:application|text)/(?:[^/]*\\+)?json|application/(?:json-rpc|jsonrequest|[^/+]*[.]json)");
    private static final Pattern XML_TYPE = Pattern.compile("(?:application|text)/xml|[^/]+/[^/]*\\+xml");
    private static final Pattern TEXT_TYPE = Pattern.compile(
            "text/.*|application/(?:x-www-form-urlencoded|(?:x-)?javascript|(?:x-)?yaml|graphql|.*json.*"
                    + "|(?:x-)?toml|csv|sql)");
    private static final Set<String> BINARY_FAMILIES = Set.of("image", "audio", "video", "font", "model");

    public MediaType {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    public static MediaType of(String header) {
        List<String> parts = HeaderParts.split(header, ';');
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        HeaderParts.unquoted(part.substring(equals + 1).strip()));
            }
        }
        return new MediaType(parts.get(0).strip().toLowerCase(Locale.ROOT), parameters);
    }

    public boolean isJson() {
        return JSON_TYPE.matcher(base).matches();
    }

    public boolean isXml() {
        return XML_TYPE.matcher(base).matches();
    }

    public boolean isMultipart() {
        return base.startsWith("multipart/");
    }

    public boolean isForm() {
        return base.equals("application/x-www-form-urlencoded");
    }

    /** Whether people can read a body of this type. */
    public boolean isText() {
        return isXml() || isJson() || TEXT_TYPE.matcher(base).matches();
    }

    /** As a header has it. */
    public String text() {
        StringBuilder text = new StringBuilder(base.isEmpty() ? "text/plain" : base);
        parameters.forEach(
                (name, value) -> text.append("; ").append(name).append('=').append(value));
        return text.toString();
    }

    /** Whether older contracts write a body of this type in Base64. */
    public boolean isBinary() {
        boolean family = BINARY_FAMILIES.contains(base.split("/", 2)[0]) && !isXml();
        return family || (!base.isEmpty() && !isText() && !base.endsWith("/*"));
    }

    /** The charset that is named; UTF-8 where none is or where the JDK does not know it. */
    public Charset charset() {
        String name = parameters.get("charset");
        try {
            return name == null ? UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return UTF_8;
        }
    }
}
