package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads matching rules, flat as in Pact 2 ({@code $.body.a}) or by category as in Pact 3 and 4, and compiles what has to
 * be compiled, so that a rule that cannot run is found before anything is sent.
 */
final class RulesReader {

    private final String file;
    private final String place;
    private @Nullable RuleGroup status;
    private @Nullable RuleGroup requestPath;
    private final Map<String, RuleGroup> query = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();
    private final Map<String, RuleGroup> headers = new LinkedHashMap<>();
    private final Map<RulePath, RuleGroup> body = new LinkedHashMap<>();

    private RulesReader(String file, String place) {
        this.file = file;
        this.place = place;
    }

    /**
     * @param place the JSON pointer of the rules, for messages
     * @throws InvalidContractException where a rule cannot be read or run
     */
    static Rules read(String file, String place, JsonNode rules) {
        RulesReader reader = new RulesReader(file, place);
        rules.properties().forEach(entry -> {
            if (entry.getKey().startsWith("$")) {
                reader.flat(entry.getKey(), entry.getValue());
            } else {
                reader.category(entry.getKey(), entry.getValue());
            }
        });
        return new Rules(reader.status, reader.requestPath, reader.query, reader.headers, reader.body, reader.others);
    }

    private void category(String category, JsonNode rules) {
        String at = place + "/" + escaped(category);
        switch (category) {
            case "status" -> status = single(at, rules);
            case "path" -> requestPath = single(at, rules);
            case "query" ->
                rules.properties()
                        .forEach(rule -> query.put(
                                queryName(at(at, rule.getKey()), rule.getKey()),
                                group(at(at, rule.getKey()), rule.getValue())));
            case "header", "headers" ->
                rules.properties()
                        .forEach(rule ->
                                headers.put(headerName(rule.getKey()), group(at(at, rule.getKey()), rule.getValue())));
            case "body" ->
                rules.properties()
                        .forEach(rule -> body.put(
                                path(at(at, rule.getKey()), rule.getKey()),
                                group(at(at, rule.getKey()), rule.getValue())));
            default -> {
                if (!rules.isEmpty()) {
                    others.add(category);
                }
            }
        }
    }

    private @Nullable RuleGroup single(String at, JsonNode rules) {
        if (rules.has("matchers")) {
            return group(at, rules);
        }
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            return group(at(at, rule.getKey()), rule.getValue());
        }
        return null;
    }

    private void flat(String key, JsonNode rule) {
        String at = at(place, key);
        RulePath path = path(at, key);
        List<RulePath.Token> rest = path.tokens()
                .subList(Math.min(1, path.tokens().size()), path.tokens().size());
        switch (path.tokens().isEmpty() ? "" : path.tokens().get(0).name()) {
            case "body" -> body.put(RulePath.of(rest), group(at, rule));
            case "header", "headers" -> {
                if (!rest.isEmpty()) {
                    headers.put(rest.get(0).name().toLowerCase(Locale.ROOT), group(at, rule));
                }
            }
            case "status" -> status = group(at, rule);
            case "path" -> requestPath = group(at, rule);
            case "query" -> {
                if (!rest.isEmpty()) {
                    query.put(rest.get(0).name(), group(at, rule));
                }
            }
            case "" -> {
                // the whole body has no rules in this form
            }
            default -> others.add(key);
        }
    }

    // some tools write the path of a header: $.X-Name, X-Name[0]
    private static String headerName(String key) {
        String name = key.startsWith("$.") ? key.substring(2) : key;
        return name.replaceFirst("\\[(?:[0-9]+|\\*)]$", "").toLowerCase(Locale.ROOT);
    }

    // the same of a parameter, whose name may have brackets of its own
    private String queryName(String at, String key) {
        if (!key.startsWith("$")) {
            return key.replaceFirst("(?<=.)\\[(?:[0-9]+|\\*)]$", "");
        }
        List<RulePath.Token> tokens = path(at, key).tokens();
        return tokens.isEmpty() ? key : tokens.get(0).name();
    }

    private RulePath path(String at, String key) {
        RulePath path;
        try {
            path = RulePath.parse(key);
        } catch (IllegalArgumentException e) {
            throw invalid(at, e.getMessage());
        }
        if (path.tokens().stream()
                .anyMatch(token ->
                        token.kind() == RulePath.Kind.NAME && token.name().indexOf('\'') >= 0)) {
            throw invalid(at, "a rule cannot be applied to a name that holds an apostrophe");
        }
        return path;
    }

    private RuleGroup group(String at, JsonNode group) {
        if (!group.isObject()) {
            throw invalid(at, "an object with rules is required here");
        }
        if (!group.has("matchers")) {
            return new RuleGroup(false, List.of(rule(at, group)));
        }
        List<Rule> rules = rules(at + "/matchers", group.path("matchers"));
        if (rules.isEmpty()) {
            throw invalid(at + "/matchers", "a list of rules is required here");
        }
        return new RuleGroup(group.path("combine").asText("AND").equalsIgnoreCase("OR"), rules);
    }

    private List<Rule> rules(String at, JsonNode list) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            rules.add(rule(at + "/" + i, list.path(i)));
        }
        return rules;
    }

    private Rule rule(String at, JsonNode rule) {
        try {
            String name = RuleNames.of(rule);
            return new Rule(
                    name,
                    rule,
                    name.equals("regex") ? Regexes.compile(RuleNames.requiredText(rule, "regex")) : null,
                    RuleNames.isTime(name) ? DateFormat.of(name, RuleNames.format(rule, name)) : null,
                    name.equals("arrayContains") ? variants(at, rule.path("variants")) : List.of(),
                    name.equals("eachKey") || name.equals("eachValue")
                            ? rules(at + "/rules", rule.path("rules"))
                            : List.of());
        } catch (IllegalArgumentException e) {
            throw invalid(at, e.getMessage());
        }
    }

    private List<Rule.Variant> variants(String at, JsonNode list) {
        List<Rule.Variant> variants = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String here = at + "/variants/" + i + "/rules";
            Map<RulePath, RuleGroup> rules = new LinkedHashMap<>();
            list.path(i)
                    .path("rules")
                    .properties()
                    .forEach(rule -> rules.put(
                            path(at(here, rule.getKey()), rule.getKey().isEmpty() ? "$" : rule.getKey()),
                            group(at(here, rule.getKey()), rule.getValue())));
            variants.add(new Rule.Variant(list.path(i).path("index").asInt(i), rules));
        }
        return variants;
    }

    private static String at(String place, String key) {
        return place + "/" + escaped(key);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private InvalidContractException invalid(String at, @Nullable String problem) {
        return InvalidContractException.at(file, at, String.valueOf(problem));
    }
}
