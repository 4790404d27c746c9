package io.snapshotcontracts.match;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Findings for broken schema rules: the place in the answer, the keyword with its value, and the page's own place. */
final class SchemaFindings {

    private SchemaFindings() {}

    /**
     * The findings, and all places that they are about.
     *
     * @param root the path of the value
     * @param broken takes the places
     */
    static List<Finding> of(List<Violation> violations, JsonNode value, String root, Set<String> broken) {
        List<Finding> findings = new ArrayList<>();
        for (Violation violation : violations) {
            String path = root + JsonPaths.of(violation.instance(), value).substring(1);
            JsonNode at = value.at(violation.instance());
            List<String> missing = missing(violation, at);
            if (missing.isEmpty()) {
                broken.add(path);
                add(findings, broken(violation, path, at));
            }
            for (String name : missing) {
                String absent = JsonPaths.child(path, name);
                broken.add(absent);
                add(findings, missing(violation, absent, name));
            }
        }
        return findings;
    }

    /** Two parts of a schema may demand the same. */
    private static void add(List<Finding> findings, Finding finding) {
        boolean known = findings.stream()
                .anyMatch(other -> other.path().equals(finding.path())
                        && other.expected().equals(finding.expected())
                        && other.message().equals(finding.message()));
        if (!known) {
            findings.add(finding);
        }
    }

    private static Finding broken(Violation violation, String path, JsonNode value) {
        RuleWords words = RuleWords.of(violation, value);
        return new Finding(
                Lens.DOCUMENTATION,
                path,
                words.rule() + " (" + Sources.of(violation.schema()) + ")",
                words.expected(),
                ValueText.of(value),
                // the value stands in its own field alone, where a report can cut and mask it
                path + " " + words.clause() + ofTheChoice(violation));
    }

    private static List<String> missing(Violation violation, JsonNode object) {
        JsonNode rule = violation.schema().json().path(violation.keyword());
        Stream<String> demanded =
                switch (violation.keyword()) {
                    case "required" -> texts(rule);
                    case "dependentRequired" ->
                        rule.properties().stream()
                                .filter(member -> object.has(member.getKey()))
                                .flatMap(member -> texts(member.getValue()));
                    default -> Stream.of();
                };
        return demanded.filter(name -> !object.has(name)).distinct().toList();
    }

    private static Finding missing(Violation violation, String path, String name) {
        return new Finding(
                Lens.DOCUMENTATION,
                path,
                violation.keyword() + " (" + Sources.ofProperty(violation.schema(), name) + ")",
                "present",
                "absent",
                "the field " + path + " is missing; the page has it in every such object" + ofTheChoice(violation));
    }

    private static String ofTheChoice(Violation violation) {
        return violation.choice() == null
                ? ""
                : "; of the page's choices, the nearest is " + violation.choice();
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
