package io.snapshotcontracts.internal.init;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.BaseUrl;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.openapi.YamlWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An environment file of what the document says: the address and the credential headers; the rest is for people. */
final class EnvironmentText {

    private static final Pattern HTTP = Pattern.compile("(?i)https?://.*");

    private final String provider;
    private final OpenApiDocument document;
    private final List<ApiOperation> operations;

    EnvironmentText(String provider, OpenApiDocument document, List<ApiOperation> operations) {
        this.provider = provider;
        this.document = document;
        this.operations = List.copyOf(operations);
    }

    /** @param source where the document was read, which a relative address is relative to */
    String of(String source) {
        StringBuilder text = new StringBuilder("# One live implementation, for: verify --environment\n");
        text.append("provider: ").append(YamlWriter.scalar(provider)).append('\n');
        Optional<String> url = url(source);
        text.append("url: ").append(YamlWriter.scalar(url.orElse("https://api.example.com")));
        text.append(url.isPresent() ? "\n" : "  # the document names no address\n");
        headers(text);
        text.append("# Only states that are listed here are exercised; the names are those in the contracts.\n");
        text.append("# states:\n#   the thing exists:\n");
        List<String> parameters = parameters();
        parameters.forEach(name ->
                text.append("#     ").append(YamlWriter.scalar(name)).append(": its value at this implementation\n"));
        if (parameters.isEmpty()) {
            text.append("#     id: its value at this implementation\n");
        }
        return text.toString();
    }

    private void headers(StringBuilder text) {
        List<String> headers = credentials();
        if (headers.isEmpty()) {
            text.append("# The document names no credential header.\n# headers:\n#   Authorization: Bearer ${")
                    .append(variable())
                    .append("}\n");
            return;
        }
        text.append("headers:  # sent with each request\n");
        text.append("  ").append(headers.get(0)).append('\n');
        headers.subList(1, headers.size())
                .forEach(other -> text.append("  # or: ").append(other).append('\n'));
    }

    private List<String> credentials() {
        Set<String> lines = new LinkedHashSet<>();
        for (ApiOperation operation : operations) {
            for (OpenApiNode requirement : operation.security().children()) {
                requirement.children().forEach(scheme -> credential(scheme.name())
                        .ifPresent(lines::add));
            }
        }
        return List.copyOf(lines);
    }

    private Optional<String> credential(String scheme) {
        OpenApiNode node = document.securitySchemes().get(scheme);
        if (node == null) {
            return Optional.empty();
        }
        JsonNode json = node.json();
        String value = "${" + variable() + "}";
        String name = json.path("name").asText();
        return switch (json.path("type").asText()) {
            case "apiKey" ->
                switch (json.path("in").asText()) {
                    case "header" -> Optional.of(line(name, value));
                    case "cookie" -> Optional.of(line("Cookie", name + "=" + value));
                    default -> Optional.empty();
                };
            case "http" -> {
                String word = json.path("scheme").asText().toLowerCase(Locale.ROOT);
                yield Optional.of(line("Authorization", (word.equals("basic") ? "Basic " : "Bearer ") + value));
            }
            case "oauth2", "openIdConnect" -> Optional.of(line("Authorization", "Bearer " + value));
            default -> Optional.empty();
        };
    }

    private static String line(String name, String value) {
        return YamlWriter.scalar(name) + ": " + YamlWriter.scalar(value);
    }

    /** The environment's variable that holds the credential. */
    private String variable() {
        String name = provider.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return (Character.isDigit(name.charAt(0)) ? "_" : "") + name + (name.endsWith("_") ? "TOKEN" : "_TOKEN");
    }

    private Optional<String> url(String source) {
        return operations.stream()
                .flatMap(operation -> operation.serverAddresses().stream())
                .flatMap(address -> usable(address, source).stream())
                .findFirst();
    }

    private static Optional<String> usable(String address, String source) {
        try {
            boolean isRelative =
                    !HTTP.matcher(address).matches() && HTTP.matcher(source).matches();
            URI whole = BaseUrl.parse(
                    isRelative ? URI.create(source).resolve(address).toString() : address);
            return Optional.of(whole.toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<String> parameters() {
        List<String> names = new ArrayList<>();
        for (String segment : operations.get(0).pathTemplate().split("[{]", -1)) {
            int end = segment.indexOf('}');
            if (end > 0) {
                names.add(segment.substring(0, end));
            }
        }
        return names;
    }
}
