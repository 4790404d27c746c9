package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a matching rule or a generator, as the Pact specification has it: names, indexes and wildcards below
 * {@code $}. Dialects that mean the same, such as {@code $["a"]}, are read as well.
 *
 * @param text the path as it is written to pact-jvm: in one spelling
 */
public record RulePath(List<Token> tokens, String text) {

    private static final Pattern STEP = Pattern.compile("\\G(?:"
            + "\\.(?<star>\\*)"
            + "|\\.(?<name>[^.\\['\"\\s*?()]+)"
            + "|\\[(?<index>[0-9]{1,9})]"
            + "|\\[(?<any>\\*)]"
            + "|\\[\\s*'(?<single>(?:[^'\\\\]|\\\\.|'(?!\\s*]))+)'\\s*]"
            + "|\\[\\s*\"(?<double>(?:[^\"\\\\]|\\\\.)+)\"\\s*]"
            + ")");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd}_:#@-]+");

    public RulePath {
        tokens = List.copyOf(tokens);
    }

    /** What one step of a path may be. */
    public enum Kind {
        NAME,
        INDEX,
        ANY_INDEX,
        ANY
    }

    /** One step. */
    public record Token(Kind kind, String name) {

        private int weight(String element) {
            return switch (kind) {
                case NAME, INDEX -> name.equals(element) ? 2 : 0;
                case ANY_INDEX -> isIndex(element) ? 1 : 0;
                case ANY -> 1;
            };
        }
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException with a clause where it is no such path
     */
    public static RulePath parse(String path) {
        if (!path.startsWith("$")) {
            // a name alone, as plugins and some older tools write it
            return of(path.isEmpty() ? List.of() : List.of(new Token(Kind.NAME, path)));
        }
        List<Token> tokens = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        int end = 1;
        while (end < path.length()) {
            if (!step.find(end) || step.start() != end) {
                throw new IllegalArgumentException(
                        "the path '" + path + "' cannot be read from '" + path.substring(end) + "' on");
            }
            tokens.add(token(step));
            end = step.end();
        }
        return of(tokens);
    }

    static RulePath of(List<Token> tokens) {
        return new RulePath(tokens, spelled(tokens));
    }

    private static Token token(Matcher step) {
        if (step.group("star") != null) {
            return new Token(Kind.ANY, "*");
        }
        if (step.group("any") != null) {
            return new Token(Kind.ANY_INDEX, "*");
        }
        if (step.group("index") != null) {
            return new Token(Kind.INDEX, Integer.toString(Integer.parseInt(step.group("index"))));
        }
        for (String quoted : new String[] {"single", "double"}) {
            if (step.group(quoted) != null) {
                return new Token(Kind.NAME, step.group(quoted).replaceAll("\\\\(.)", "$1"));
            }
        }
        return new Token(Kind.NAME, step.group("name"));
    }

    private static String spelled(List<Token> tokens) {
        StringBuilder text = new StringBuilder("$");
        for (Token token : tokens) {
            switch (token.kind()) {
                case NAME ->
                    text.append(
                            PLAIN.matcher(token.name()).matches() ? "." + token.name() : "['" + token.name() + "']");
                case INDEX, ANY_INDEX -> text.append('[').append(token.name()).append(']');
                case ANY -> text.append(".*");
            }
        }
        return text.toString();
    }

    /** The names and indexes of a place, which has no wildcards. */
    public List<String> names() {
        return tokens.stream().map(Token::name).toList();
    }

    /**
     * How exactly this path leads to a place or to something above it: 0 where it does not, else more for each step that
     * is named and not a wildcard. This is how every Pact implementation chooses among rules.
     */
    public int weight(List<String> place) {
        if (tokens.size() > place.size()) {
            return 0;
        }
        int weight = 2;
        for (int i = 0; i < tokens.size() && weight > 0; i++) {
            weight *= tokens.get(i).weight(place.get(i));
        }
        return weight;
    }

    /** Whether the path leads to this place itself. */
    public boolean leadsTo(List<String> place) {
        return tokens.size() == place.size() && weight(place) > 0;
    }

    /** Whether this is a path of XML to an element's text or to an attribute. */
    public boolean isOfXmlText() {
        String last = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).name();
        return last.equals("#text") || last.startsWith("@");
    }

    /** Whether a value has something at this path. */
    boolean isIn(JsonNode value) {
        return isIn(value, 0);
    }

    private boolean isIn(JsonNode value, int from) {
        if (from == tokens.size()) {
            return !value.isMissingNode();
        }
        Token token = tokens.get(from);
        return switch (token.kind()) {
            case NAME -> isIn(value.path(token.name()), from + 1);
            case INDEX -> isIn(value.path(Integer.parseInt(token.name())), from + 1);
            case ANY, ANY_INDEX -> {
                for (JsonNode child : value) {
                    if (isIn(child, from + 1)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private static boolean isIndex(String element) {
        return !element.isEmpty() && element.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
