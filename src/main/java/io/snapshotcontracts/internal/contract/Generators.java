package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The generators of a request.
 *
 * @param path null where the path is as the contract shows it
 * @param headers by name, {@code query} by name, {@code body} by path, all as the contract writes them
 */
record Generators(
        @Nullable Generator path,
        Map<String, Generator> query,
        Map<String, Generator> headers,
        Map<RulePath, Generator> body) {

    static final Generators NONE = new Generators(null, Map.of(), Map.of(), Map.of());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    Generators {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    /** @throws InvalidContractException where a generator cannot run */
    static Generators read(String file, String place, JsonNode json) {
        Map<String, Generator> query = new LinkedHashMap<>();
        Map<String, Generator> headers = new LinkedHashMap<>();
        Map<RulePath, Generator> body = new LinkedHashMap<>();
        each(file, place + "/query", json.path("query"), query);
        each(file, place + "/header", json.has("header") ? json.path("header") : json.path("headers"), headers);
        json.path("body").properties().forEach(entry -> {
            String at = place + "/body/" + entry.getKey().replace("~", "~0").replace("/", "~1");
            try {
                body.put(RulePath.parse(entry.getKey()), Generator.read(entry.getValue()));
            } catch (IllegalArgumentException e) {
                throw InvalidContractException.at(file, at, String.valueOf(e.getMessage()));
            }
        });
        JsonNode path = json.path("path");
        for (String key : new String[] {"", "$"}) {
            path = path.has(key) ? path.path(key) : path;
        }
        return new Generators(
                path.isObject() && !path.isEmpty() ? generator(file, place + "/path", path) : null,
                query,
                headers,
                body);
    }

    private static void each(String file, String place, JsonNode json, Map<String, Generator> into) {
        json.properties().forEach(entry -> {
            String at = place + "/" + entry.getKey().replace("~", "~0").replace("/", "~1");
            String name = entry.getKey().startsWith("$.") ? entry.getKey().substring(2) : entry.getKey();
            into.put(name, generator(file, at, entry.getValue()));
        });
    }

    private static Generator generator(String file, String at, JsonNode json) {
        try {
            return Generator.read(json);
        } catch (IllegalArgumentException e) {
            throw InvalidContractException.at(file, at, String.valueOf(e.getMessage()));
        }
    }

    /** Names of the provider states' parameters that some generator puts into a request. */
    static SortedSet<String> parameters(JsonNode generators) {
        SortedSet<String> names = new TreeSet<>();
        for (JsonNode found : generators.findParents("type")) {
            String expression = found.path("expression").asText();
            if (found.path("type").asText().equals(Generator.PROVIDER_STATE)) {
                names.addAll(namesIn(expression));
            }
        }
        return names;
    }

    private static SortedSet<String> namesIn(String expression) {
        SortedSet<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(expression);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        if (names.isEmpty() && !expression.isEmpty()) {
            names.add(expression);
        }
        return names;
    }
}
