package io.snapshotcontracts.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole reports to compare with; {@code -Dgolden.accept=true} writes them instead, for a person to read the diff. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/io/snapshotcontracts/internal/report");

    private Golden() {}

    /** The same for a page, whose style sheet has a file of its own. */
    static void assertSamePage(String name, String actual) throws IOException {
        String page = actual.replace(HtmlParts.page().css(), " report.css ");
        assertSame(name, page.replaceFirst("sha256-[A-Za-z0-9+/=]+", "sha256-of-report.css"));
    }

    static void assertSame(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.accept")) {
            Files.writeString(file, actual, UTF_8);
        }
        assertThat(actual).isEqualTo(Files.readString(file, UTF_8));
    }
}
