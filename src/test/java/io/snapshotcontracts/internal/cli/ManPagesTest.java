package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.testsupport.BuildFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * The committed manual pages hold what picocli's generator says of the commands, word for word. Where it says something
 * else, {@code mvn -Pman prepare-package -Dtest=ManPagesTest} writes them.
 */
class ManPagesTest {

    private static final Path SOURCES = BuildFolder.resolve("man");
    private static final Path PAGES = Path.of("src/main/dist/man");

    @Test
    void pagesAreCurrent() throws IOException {
        ManPageGenerator.generateManPage(
                SOURCES.toFile(),
                null,
                new boolean[0],
                true,
                CompletionTest.allCommands().getCommandSpec());

        List<String> sources = names(SOURCES, ".adoc");
        assertThat(names(PAGES, ".1")).isNotEmpty().isEqualTo(sources);
        for (String name : sources) {
            assertThat(wordsOfPage(Files.readString(PAGES.resolve(name + ".1"))))
                    .as(name + ": where this is meant, run mvn -Pman prepare-package -Dtest=ManPagesTest")
                    .isEqualTo(wordsOfSource(Files.readString(SOURCES.resolve(name + ".adoc"))));
        }
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    /** AsciiDoc without comments, attributes and the title. */
    private static List<String> wordsOfSource(String source) {
        return words(source.replaceAll("(?m)^(?://|:|= |\\[).*$", "").replaceAll("xref:\\S+\\[(.*?)]", "$1"));
    }

    /** What follows the header, without requests but the headings, and without escapes. */
    private static List<String> wordsOfPage(String page) {
        return words(page.substring(page.indexOf(".SH "))
                .replaceAll("(?m)^\\.SH ", "")
                .replaceAll("(?m)^\\..*$", "")
                .replaceAll("\\\\(?:f[BIP]|\\((?:cq|aq|rs)|\\*\\(Aq)", " "));
    }

    private static List<String> words(String text) {
        return Pattern.compile("\\p{Alnum}+")
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
