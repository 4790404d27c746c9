package io.snapshotcontracts.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link from one document of this project to another leads somewhere, on the disk and on a host of Git alike. */
class DocumentedLinksTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]+\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ +(.+)$", Pattern.MULTILINE);

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsToAFileAndAHeading(Page page) {
        assertThat(links(page)).allSatisfy(link -> {
            String file = link.replaceFirst("#.*", "");
            Path target = file.isEmpty()
                    ? page.file()
                    : page.file().resolveSibling(file).normalize();
            assertThat(target).exists();
            if (link.contains("#")) {
                assertThat(anchors(Page.of(target))).contains(link.substring(link.indexOf('#') + 1));
            }
        });
    }

    @Test
    void thereAreLinksToCheck() {
        assertThat(pages().stream().flatMap(page -> links(page).stream())).hasSizeGreaterThan(40);
    }

    /** The site names its headings otherwise than a host of Git does. */
    @Test
    void headingThatAPageLinksHasAnAnchorForTheSiteToo() {
        assertThat(pages().stream().flatMap(page -> links(page).stream().filter(link -> link.contains("#"))))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(pages())
                        .extracting(Page::text)
                        .anyMatch(text -> text.contains(
                                "\n<a id=\"" + link.substring(link.indexOf('#') + 1) + "\"></a>\n\n## ")));
    }

    @Test
    void menuOfTheSiteLeadsToEveryPageAndToNoOther() {
        String menu = Page.of(Path.of("src/site/site.xml")).text();

        List<String> items = Pattern.compile("<item [^>]*href=\"([^\"]+)\\.html\"")
                .matcher(menu)
                .results()
                .map(item -> item.group(1))
                .filter(item -> !item.endsWith("index"))
                .toList();
        List<String> pages = pages().stream()
                .filter(page -> page.file().startsWith(Page.SITE))
                .map(page -> page.file().getFileName().toString().replace(".md", ""))
                .toList();

        assertThat(items).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pages);
    }

    private static List<String> links(Page page) {
        return LINK.matcher(page.prose())
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** As hosts of Git name headings: words in lower case, joined by hyphens; what is there already gets a number. */
    private static Set<String> anchors(Page page) {
        assertThat(Files.isRegularFile(page.file())).isTrue();
        Set<String> anchors = new HashSet<>();
        HEADING.matcher(page.prose()).results().forEach(heading -> {
            String anchor = heading.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                    .replace(' ', '-');
            for (int number = 1; !anchors.add(anchor); number++) {
                anchor = anchor.replaceFirst("(-\\d+)?$", "-" + number);
            }
        });
        return anchors;
    }
}
