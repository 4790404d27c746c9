package io.snapshotcontracts.internal.deviation;

import static java.util.Objects.requireNonNullElse;

import io.snapshotcontracts.result.Finding;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a live service is publicly known to differ from its page.
 *
 * @param name unique among its provider's; also the name of its example
 * @param title one sentence
 * @param operation the documented operation's identifier
 * @param since the date of the first public trace (ISO 8601), null where none is known
 * @param source where the public can read of it
 * @param findings how a finding of it looks; empty where the page allows it
 * @param openapi how it looks in a published OpenAPI file
 */
public record Deviation(
        String name,
        String title,
        String operation,
        @Nullable String since,
        String source,
        List<FindingPattern> findings,
        List<ChangePattern> openapi,
        ExampleAnswer example) {

    public Deviation {
        require(name != null && name.matches("[a-z0-9]+(-[a-z0-9]+)*"), "the name is not in kebab case");
        require(title != null && title.endsWith("."), "the title is no sentence");
        require(operation != null && !operation.isBlank(), "the operation is missing");
        require(since == null || isDate(since), "since is no date");
        require(source != null && !source.isBlank(), "the source is missing");
        require(example != null, "the example is missing");
        findings = List.copyOf(requireNonNullElse(findings, List.of()));
        openapi = List.copyOf(requireNonNullElse(openapi, List.of()));
    }

    boolean shows(String operationId, int status, Finding finding) {
        return operation.equals(operationId) && findings.stream().anyMatch(pattern -> pattern.matches(status, finding));
    }

    /** What a message says of it. */
    public String sentence() {
        return "Known deviation " + name + ": " + (since == null ? "" : "since " + since + ", ") + source;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
