package io.snapshotcontracts.internal.environment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands {@code ${NAME}} from the process's environment, so that no secret need stand on a command line or in a file,
 * and remembers what it handed out, so that no output need show it.
 */
public final class Variables {

    /** The escape comes first; a bare opening is matched too, so that a typing error is not sent literally. */
    private static final Pattern REFERENCE =
            Pattern.compile("\\$(?<literal>\\$\\{)|\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)}|(?<open>\\$\\{)");

    private final Map<String, String> environment;
    private final Map<String, String> used = new LinkedHashMap<>();

    public Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The text with each reference replaced once: what a variable holds is not expanded again.
     *
     * @throws IllegalArgumentException with one sentence that shows no value
     */
    public String expand(String text) {
        StringBuilder expanded = new StringBuilder();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            matcher.appendReplacement(expanded, Matcher.quoteReplacement(replacement(matcher)));
        }
        return matcher.appendTail(expanded).toString();
    }

    /** The values that any text took from the environment so far. */
    public Set<String> used() {
        return Set.copyOf(used.keySet());
    }

    /** The names that they were taken by. */
    public Map<String, String> namesByValue() {
        return Map.copyOf(used);
    }

    private String replacement(Matcher matcher) {
        if (matcher.group("literal") != null) {
            return "${";
        }
        String name = matcher.group("name");
        if (name == null) {
            throw new IllegalArgumentException("after '${' come a variable's name and '}'; '$${' is a literal '${'");
        }
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("the environment variable " + name + " is unset or empty");
        }
        used.put(value, name);
        return value;
    }
}
