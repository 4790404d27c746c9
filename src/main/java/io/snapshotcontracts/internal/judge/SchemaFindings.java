package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
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
        Findings findings = new Findings(Lens.DOCUMENTATION);
        for (Violation violation : violations) {
            String path = root + JsonPaths.of(violation.instance(), value).substring(1);
            JsonNode at = value.at(violation.instance());
            List<String> missing = missing(violation, at);
            if (missing.isEmpty()) {
                broken.add(path);
                findings.add(path, rule(violation), () -> broken(violation, path, at));
            }
            for (String name : missing) {
                String absent = JsonPaths.child(path, name);
                broken.add(absent);
                // two parts of a schema may demand the same
                findings.add(absent, "required", () -> missing(violation, absent, name));
            }
        }
        return findings.toList();
    }

    private static String rule(Violation violation) {
        return violation.keyword() + " " + violation.schema().json().path(violation.keyword());
    }

    private static Finding broken(Violation violation, String path, JsonNode value) {
        SchemaWords words = SchemaWords.of(violation, value);
        return new Finding(
                Lens.DOCUMENTATION,
                path,
                words.rule() + " (" + Sources.of(violation.schema()) + ")",
                words.expected(),
                ValueText.of(value),
                // the value is in its own field alone, where a report can cut and mask it
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
                Findings.ABSENT,
                "the field " + path + " is missing; the page has it in every such object" + ofTheChoice(violation));
    }

    private static String ofTheChoice(Violation violation) {
        return violation.choice() == null ? "" : "; of the page's choices, the nearest is " + violation.choice();
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
