package io.snapshotcontracts.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A document names the version of this build and those that the build uses. */
class DocumentedVersionsTest {

    private static final String POM = Page.of(Path.of("pom.xml")).text();
    private static final String OURS =
            "<groupId>io\\.snapshotcontracts</groupId>\\s*<artifactId>snapshot-contracts</artifactId>\\s*<version>(.+?)</version>";

    private static final String VERSION = found(OURS, POM).get(0);

    @Test
    void dependencyHasTheVersionOfTheBuild() {
        assertThat(inDocuments(OURS)).hasSizeGreaterThan(2).containsOnly(VERSION);
    }

    @Test
    void pactJvmAndWireMockHaveTheVersionsOfTheBuild() {
        assertThat(
                        inDocuments(
                                "<groupId>au\\.com\\.dius[\\w.]+</groupId>\\s*<artifactId>\\w+</artifactId>\\s*<version>(.+?)</version>"))
                .isNotEmpty()
                .containsOnly(property("pact.version"));
        assertThat(inDocuments("wiremock/wiremock:([\\w.]+)")).isNotEmpty().containsOnly(property("wiremock.version"));
    }

    @Test
    void changelogBeginsWithTheVersionOfTheBuild() {
        assertThat(found(
                        "\n## ([\\d.]+)",
                        Page.of(Page.SITE.resolve("changelog.md")).text()))
                .first()
                .isEqualTo(VERSION.replace("-SNAPSHOT", ""));
    }

    private static String property(String name) {
        return found("<" + Pattern.quote(name) + ">(.+?)<", POM).get(0);
    }

    private static List<String> inDocuments(String pattern) {
        return Page.all().stream()
                .flatMap(page -> found(pattern, page.text()).stream())
                .toList();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
