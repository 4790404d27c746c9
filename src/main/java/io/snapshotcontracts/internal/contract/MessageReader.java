package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.PercentEncoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the request and the answer of one interaction, whichever version of Pact wrote them. */
final class MessageReader {

    private final String file;
    private final String place;
    private final JsonNode interaction;
    private final boolean versionFour;

    /** @param place the JSON pointer of the interaction, for messages */
    MessageReader(String file, String place, JsonNode interaction, boolean versionFour) {
        this.file = file;
        this.place = place;
        this.interaction = interaction;
        this.versionFour = versionFour;
    }

    ContractRequest request() {
        JsonNode request = required("/request");
        String method =
                request.path("method").isNull() ? "GET" : request.path("method").asText("GET");
        // what is no token stays as it is, so that a message shows it
        boolean token = Header.isToken(method);
        if (!token) {
            throw InvalidContractException.at(
                    file, place + "/request/method", "'" + method + "' is not a method that can be sent");
        }
        Map<String, List<String>> headers = headers("/request", request.path("headers"));
        return new ContractRequest(
                method.toUpperCase(Locale.ROOT),
                path(request.path("path")),
                query(request.path("query")),
                sendable(headers),
                body("/request", request, headers));
    }

    ContractResponse response() {
        JsonNode response = required("/response");
        Map<String, List<String>> headers = headers("/response", response.path("headers"));
        Rules rules = RulesReader.read(file, place + "/response/matchingRules", response.path("matchingRules"));
        return new ContractResponse(
                status(response.path("status"), rules.status()), headers, body("/response", response, headers), rules);
    }

    Generators generators() {
        return Generators.read(
                file, place + "/request/generators", interaction.path("request").path("generators"));
    }

    private JsonNode required(String part) {
        JsonNode found = interaction.at(part);
        if (!found.isObject()) {
            throw InvalidContractException.at(file, place + part, "an object is required here");
        }
        return found;
    }

    private String path(JsonNode path) {
        if (path.isMissingNode()
                || path.isNull()
                || (path.isTextual() && path.asText().isEmpty())) {
            return "/";
        }
        if (!path.isTextual() || !path.asText().startsWith("/")) {
            throw InvalidContractException.at(
                    file, place + "/request/path", "a path that starts with a slash is required here");
        }
        return path.asText();
    }

    private int status(JsonNode status, @Nullable RuleGroup rules) {
        if (status.isMissingNode() || status.isNull()) {
            return 200;
        }
        String text = status.asText();
        if (text.equals("0") && rules != null) {
            // some tools leave the example out where a rule says it all
            return StatusRule.example(rules);
        }
        if (!text.matches("[1-5][0-9]{2}")) {
            throw InvalidContractException.at(
                    file, place + "/response/status", "a status code from 100 to 599 is required here");
        }
        return Integer.parseInt(text);
    }

    private static Map<String, List<@Nullable String>> query(JsonNode query) {
        Map<String, List<@Nullable String>> values = new LinkedHashMap<>();
        if (query.isObject()) {
            query.properties().forEach(parameter -> {
                List<@Nullable String> list = values.computeIfAbsent(parameter.getKey(), name -> new ArrayList<>());
                if (parameter.getValue().isArray()) {
                    parameter.getValue().forEach(value -> list.add(text(value)));
                } else {
                    list.add(text(parameter.getValue()));
                }
            });
        } else if (!query.isNull() && !query.asText().isEmpty()) {
            for (String pair : query.asText().replaceFirst("^\\?", "").split("&", -1)) {
                String[] sides = pair.split("=", 2);
                if (!pair.isEmpty()) {
                    values.computeIfAbsent(PercentEncoding.decodeForm(sides[0]), name -> new ArrayList<>())
                            .add(sides.length == 1 ? null : PercentEncoding.decodeForm(sides[1]));
                }
            }
        }
        return values;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : ValueMaker.asText(value);
    }

    private Map<String, List<String>> headers(String part, JsonNode headers) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (!headers.isObject() && !headers.isMissingNode() && !headers.isNull() && !headers.isEmpty()) {
            throw InvalidContractException.at(file, place + part + "/headers", "an object is required here");
        }
        headers.properties().forEach(header -> {
            List<String> list = new ArrayList<>();
            if (header.getValue().isArray()) {
                header.getValue()
                        .forEach(value -> list.add(ValueMaker.asText(value).strip()));
            } else {
                list.add(ValueMaker.asText(header.getValue()).strip());
            }
            values.put(header.getKey(), list);
        });
        return values;
    }

    private Map<String, List<String>> sendable(Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            String at = place + "/request/headers/" + name;
            if (!Header.isToken(name)) {
                throw InvalidContractException.at(file, at, "this is not a header's name, so it cannot be sent");
            }
            // the client would send a question mark for each of them
            if (values.stream().flatMapToInt(String::chars).anyMatch(c -> c > '~' || (c < ' ' && c != '\t'))) {
                throw InvalidContractException.at(
                        file, at, "the value holds a character that cannot be sent in a header");
            }
        });
        return headers;
    }

    private static void requireReadable(ContractBody body) {
        String problem =
                SafeXml.read(body.content().bytes(), body.type().charset()).problem();
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }

    private ContractBody body(String part, JsonNode message, Map<String, List<String>> headers) {
        try {
            ContractBody body = PactBodyReader.read(message, headers, versionFour);
            if (part.equals("/response") && body.isPresent() && body.type().isXml()) {
                requireReadable(body);
            }
            return body;
        } catch (IllegalArgumentException e) {
            throw InvalidContractException.at(file, place + part + "/body", String.valueOf(e.getMessage()));
        }
    }
}
