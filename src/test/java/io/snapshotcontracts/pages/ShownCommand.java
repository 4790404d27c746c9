package io.snapshotcontracts.pages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One call of one program, as a document shows it. */
record ShownCommand(int line, String text) {

    /** How a line calls the program: its jar, its launcher, its image. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?:java -jar (?:[\\w/]+/)?snapshot-contracts\\.jar|(?:target/)?snapshot-contracts|docker run .* snapshot-contracts) (.*)");

    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final Pattern BETWEEN_COMMANDS = Pattern.compile(" *(?:;|&&|\\|\\||\\|) +");

    /** Every line of a block without a language, and code in a sentence that calls the program with an option. */
    static List<ShownCommand> of(Page page) {
        Stream<ShownCommand> lines = page.blocks().stream()
                .filter(block -> block.language().isEmpty())
                .flatMap(block -> block.text().lines().map(text -> new ShownCommand(block.line(), text)));
        Stream<ShownCommand> sentences = page.code().stream()
                .map(code -> new ShownCommand(code.line(), code.text()))
                .filter(command -> command.isProgram() && command.text().contains(" -"));
        return Stream.concat(lines, sentences).flatMap(ShownCommand::calls).toList();
    }

    /** Calls that are joined by the shell, without what it does around them. */
    private Stream<ShownCommand> calls() {
        String plain = text.replaceAll("<\\([^)]*\\)|\"\\$\\([^)]*\\)\"|\\$\\{\\w+}", "value")
                .replaceAll(" [<>] \\S+", "");
        return BETWEEN_COMMANDS.splitAsStream(plain).map(call -> new ShownCommand(line, call));
    }

    boolean isProgram() {
        return PROGRAM.matcher(text).matches();
    }

    List<String> programArguments() {
        return new ShownCommand(line, PROGRAM.matcher(text).replaceFirst("$1")).words();
    }

    /** As a shell takes the line apart. */
    List<String> words() {
        return WORD.matcher(text)
                .results()
                .map(word -> QUOTED.matcher(word.group())
                        .replaceAll(quoted ->
                                Matcher.quoteReplacement(quoted.group(1) == null ? quoted.group(2) : quoted.group(1))))
                .toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
