package io.snapshotcontracts.internal.verify;

import io.snapshotcontracts.internal.contract.State;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines that list a state in an environment file, for people to copy. */
final class StateYaml {

    private static final Set<String> WORDS_OF_YAML = Set.of("null", "true", "false", "yes", "no", "on", "off");

    private StateYaml() {}

    /** As one line that can stand in a sentence. */
    static String line(State state) {
        return quoted(state.name()) + ": "
                + state.parameters().keySet().stream()
                        .map(name -> quoted(name) + ": ...")
                        .collect(Collectors.joining(", ", "{ ", " }"))
                        .replace("{  }", "{}");
    }

    /** As lines below {@code states:}. */
    static List<String> lines(State state) {
        if (state.parameters().isEmpty()) {
            return List.of(quoted(state.name()) + ": {}");
        }
        return Stream.concat(
                        Stream.of(quoted(state.name()) + ":"),
                        state.parameters().keySet().stream().map(name -> "  " + quoted(name) + ": ..."))
                .toList();
    }

    private static String quoted(String text) {
        boolean plain = text.matches("[A-Za-z_][A-Za-z0-9_ ().'/-]*(?<! )")
                && !WORDS_OF_YAML.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : "'" + text.replace("'", "''") + "'";
    }
}
