package io.snapshotcontracts.internal.contract;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All matching rules of a request or an answer.
 *
 * @param status the rules of the status, null where there are none
 * @param path the rules of a request's path, null where there are none
 * @param query by the parameter's name
 * @param headers by header name in lower case
 * @param body by path, in the contract's order
 * @param others what else has rules, by the contract's names
 */
public record Rules(
        @Nullable RuleGroup status,
        @Nullable RuleGroup path,
        Map<String, RuleGroup> query,
        Map<String, RuleGroup> headers,
        Map<RulePath, RuleGroup> body,
        List<String> others) {

    public static final Rules NONE = new Rules(null, Map.of(), Map.of());

    public Rules {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        others = List.copyOf(others);
        headers = Map.copyOf(headers);
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    /** The rules of an answer. */
    public Rules(@Nullable RuleGroup status, Map<String, RuleGroup> headers, Map<RulePath, RuleGroup> body) {
        this(status, null, Map.of(), headers, body, List.of());
    }

    public Optional<RuleGroup> ofHeader(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The rules in force at a place of the body: those whose path is most specific, and of equals the longest. */
    public Optional<RuleGroup> ofBody(List<String> place) {
        return best(body, place);
    }

    /** The same for any rules by path. */
    public static Optional<RuleGroup> best(Map<RulePath, RuleGroup> rules, List<String> place) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getKey().weight(place) > 0)
                .filter(rule -> !rule.getValue().has("values") || rule.getKey().leadsTo(place))
                .max(Comparator.comparingInt((Map.Entry<RulePath, RuleGroup> rule) ->
                                rule.getKey().weight(place))
                        .thenComparingInt(rule -> rule.getKey().text().length()))
                .map(Map.Entry::getValue);
    }

    /** The expressions of all rules, those of elements of a list included. */
    public Stream<Pattern> patterns() {
        Stream<RuleGroup> groups = Stream.concat(headers.values().stream(), body.values().stream());
        return groups.flatMap(Rules::patterns);
    }

    private static Stream<Pattern> patterns(RuleGroup group) {
        return group.rules().stream().flatMap(Rules::patterns);
    }

    private static Stream<Pattern> patterns(Rule rule) {
        Stream<Pattern> own = Stream.ofNullable(rule.pattern());
        Stream<Pattern> ofVariants = rule.variants().stream()
                .flatMap(variant -> variant.rules().values().stream().flatMap(Rules::patterns));
        return Stream.concat(
                own, Stream.concat(ofVariants, rule.nested().stream().flatMap(Rules::patterns)));
    }

    /** These rules for one part of the body, as if it were the whole. */
    public Rules below(String name) {
        Map<RulePath, RuleGroup> kept = new LinkedHashMap<>();
        body.forEach((path, group) -> {
            if (!path.tokens().isEmpty() && path.tokens().get(0).name().equals(name)) {
                RulePath rest =
                        RulePath.of(path.tokens().subList(1, path.tokens().size()));
                kept.put(rest, group);
            }
        });
        return new Rules(null, Map.of(), kept);
    }
}
