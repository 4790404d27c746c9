package io.snapshotcontracts.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document in Markdown that people read. */
record Page(Path file, String text) {

    static final Path SITE = Path.of("src/site/markdown");

    private static final Pattern FENCED =
            Pattern.compile("^( *)```(\\w*)\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`([^`]+)`");

    /** README, the pages of the site, and what contributors read. */
    static List<Page> all() {
        return Stream.of(Path.of(""), SITE, Path.of(".github"))
                .flatMap(Page::markdown)
                .sorted()
                .map(Page::of)
                .toList();
    }

    static Page of(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between fences, with the language that the first one names. */
    List<Block> blocks() {
        return FENCED.matcher(text)
                .results()
                .map(block -> new Block(line(block), block.group(2), block.group(3)))
                .toList();
    }

    /** Code within sentences, a line break in it as the space that it is. */
    List<Block> code() {
        return INLINE.matcher(prose())
                .results()
                .map(code -> new Block(line(code), "", code.group(1).replaceAll("\\s+", " ")))
                .toList();
    }

    /** Everything but the blocks, whose lines are left empty. */
    String prose() {
        return FENCED.matcher(text)
                .replaceAll(block -> "\n".repeat((int) block.group().lines().count() - 1));
    }

    private int line(MatchResult match) {
        return 1
                + (int) text.substring(0, match.start())
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    private static Stream<Path> markdown(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    record Block(int line, String language, String text) {}
}
