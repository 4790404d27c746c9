package io.snapshotcontracts.internal.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Mappings and URLs over few letters, so that many match; the same ones for each seed. */
final class RandomMappings {

    private static final List<String> PARTS = List.of(
            "/",
            "/",
            "/",
            "/",
            "a",
            "b",
            "ab",
            "a1",
            "[^/]+",
            "[^/?]+",
            "[ab]*",
            "[a-c/]",
            "[&&[ab]]",
            ".*",
            ".",
            ".+?");
    private static final List<String> MORE = List.of(
            "\\d+",
            "\\D",
            "\\/",
            "\\?",
            "\\.",
            "\\Qa/b\\E",
            "\\x2F",
            "(?i)",
            "(?x) ",
            "^",
            "$",
            "|",
            "/?",
            "/+",
            "a?",
            "a{0,2}",
            "(?:[ab]|[0-9]{1})++",
            "(?:/a)?",
            "(/a|/b)",
            "(?:/a|b)*",
            "(?:(?!/a/b)(?:/a|/b))?",
            "(?!/a)",
            "(?=/)",
            "(?<!b)",
            "(a)\\1",
            "(\\?.*)?",
            "(?:\\?a=.*|/b)",
            "(?<x>b)",
            "[]/]",
            "[^]b]",
            "[a\\]/]",
            "[+-9]",
            "\\p{L}",
            "é",
            "((/))",
            "{",
            "(?:a|b|/|/a)?",
            "(?:/b)?",
            "(?:/b)?");
    private static final List<String> TEMPLATE_PARTS =
            List.of("/a", "/b", "/{x}", "/{x}.{y}", "/**", "/a{x/y}", "{x}", "/");
    private static final List<String> URL_PARTS =
            List.of("/", "/", "/", "a", "b", "ab", "a1", "/a", "/b", "/a/b", ".", "1", "é");

    private final Random random;

    RandomMappings(long seed) {
        random = new Random(seed);
    }

    String url() {
        String path = (random.nextInt(20) == 0 ? "" : "/") + several(URL_PARTS, 6);
        return path + one(List.of("", "", "", "?", "?a=b", "?a=b", "?a=/b", "?a=b/a"));
    }

    /** One that Java understands. */
    String regex() {
        while (true) {
            StringBuilder regex = new StringBuilder(one(List.of("", "/", "/", "/a/", "/a")));
            for (int i = random.nextInt(7); i >= 0; i--) {
                regex.append(random.nextBoolean() ? one(PARTS) : one(MORE));
            }
            regex.append(one(List.of("", "", "", "\\?a=b", "\\?a=.*", "(?:\\?a=b)?")));
            try {
                Pattern.compile(regex.toString(), Pattern.DOTALL);
                return regex.toString();
            } catch (PatternSyntaxException e) {
                // the next one, then
            }
        }
    }

    String template() {
        return several(TEMPLATE_PARTS, 4);
    }

    /** A mapping of any kind. */
    ObjectNode mapping() {
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        mapping.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
        if (random.nextBoolean()) {
            mapping.put("priority", random.nextInt(4) + 3);
        }
        if (random.nextInt(4) == 0) {
            mapping.put("scenarioName", one(List.of("one", "other")));
            mapping.put("newScenarioState", one(List.of("Started", "on")));
            if (random.nextBoolean()) {
                mapping.put("requiredScenarioState", one(List.of("Started", "on")));
            }
        }
        mapping.set("request", request());
        mapping.putObject("response").put("status", 200);
        return mapping;
    }

    ObjectNode request() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("method", one(List.of("GET", "GET", "GET", "POST", "ANY")));
        switch (random.nextInt(30)) {
            case 0 -> {} // any URL
            case 1, 2, 3, 4, 5, 6, 7 -> request.put("url", url());
            case 8, 9, 10, 11 -> request.put("urlPath", url().split("\\?", 2)[0]);
            case 12, 13, 14, 15, 16, 17 -> request.put("urlPattern", regex());
            case 18, 19, 20, 21, 22 -> request.put("urlPathPattern", regex());
            default -> request.put("urlPathTemplate", template());
        }
        if (random.nextInt(3) == 0) {
            ObjectNode header = request.putObject("headers").putObject("X");
            header.put(one(List.of("equalTo", "equalTo", "matches", "doesNotMatch")), "a");
            if (header.has("equalTo") && random.nextBoolean()) {
                header.put("caseInsensitive", true);
            }
        }
        if (random.nextInt(6) == 0) {
            request.putObject("queryParameters").putObject("a").put("contains", "b");
        }
        if (random.nextInt(6) == 0) {
            request.putArray("bodyPatterns").addObject().put("matchesJsonPath", "$.a");
        }
        return request;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    private String several(List<String> parts, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(one(parts));
        }
        return text.toString();
    }
}
