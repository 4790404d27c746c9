package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.result.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What another answer of the same shape gets as well: the same findings, each with the value that it has at that place. */
final class RepeatedFindings {

    private final List<Template> templates;

    private RepeatedFindings(List<Template> templates) {
        this.templates = templates;
    }

    /** @param quotes whether the finding has the value of its place, which is not kept: it may be as large as the answer */
    private record Template(Finding finding, boolean quotes) {

        static Template of(Finding finding) {
            boolean quotes = finding.path().startsWith("$")
                    && !finding.isRest()
                    && !finding.actual().equals(Findings.ABSENT);
            return new Template(quotes ? finding.about("") : finding, quotes);
        }

        Finding about(JsonNode json) {
            if (!quotes) {
                return finding;
            }
            JsonNode value = JsonPaths.at(finding.path(), json);
            return value == null ? finding : finding.about(PactJson.text(PactJson.of(value)));
        }
    }

    /** Null where the findings quote other things than the values of their places. */
    static @Nullable RepeatedFindings of(List<Finding> findings, JsonNode json) {
        RepeatedFindings repeated =
                new RepeatedFindings(findings.stream().map(Template::of).toList());
        return repeated.about(json).equals(findings) ? repeated : null;
    }

    List<Finding> about(JsonNode json) {
        return templates.stream().map(template -> template.about(json)).toList();
    }
}
