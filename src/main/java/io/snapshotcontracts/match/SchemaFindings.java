package io.snapshotcontracts.match;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.match.SchemaRules.Violation;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Words for broken schema rules: the place in the answer, the keyword with its value, and the page's own place. */
final class SchemaFindings {

    private final JsonNode document;
    private final Sources sources;

    SchemaFindings(JsonNode document, Sources sources) {
        this.document = document;
        this.sources = sources;
    }

    /**
     * The findings, and all places that they are about, the uncounted ones' too.
     *
     * @param broken takes the places
     */
    List<Finding> of(List<Violation> violations, JsonNode value, Set<String> broken) {
        Findings findings = new Findings(Lens.DOCUMENTATION);
        for (Violation violation : violations) {
            String path = JsonPaths.of(violation.instance(), value);
            if (violation.keyword().equals("required")) {
                missing(violation, value).forEach(name -> {
                    String missing = JsonPaths.child(path, name);
                    broken.add(missing);
                    findings.add(missing, "required", () -> missing(violation, missing, name));
                });
            } else {
                broken.add(path);
                String rule = violation.schema() + " " + violation.keyword();
                findings.add(path, rule, () -> broken(violation, path, value));
            }
        }
        return findings.toList().stream().distinct().toList();
    }

    private Finding broken(Violation violation, String path, JsonNode value) {
        String expected = expected(violation.schema(), violation.keyword(), violation.message());
        String actual = ValueText.of(value.at(violation.instance()));
        return new Finding(
                Lens.DOCUMENTATION,
                path,
                rule(violation.keyword(), expected, sources.of(violation.schema())),
                expected,
                actual,
                // the value stands in its own field alone, where a report can cut and mask it
                path + " " + words(violation.keyword(), expected));
    }

    private List<String> missing(Violation violation, JsonNode value) {
        JsonNode object = value.at(violation.instance());
        return strings(document.at(violation.schema()).path("required"))
                .filter(name -> !object.has(name))
                .toList();
    }

    private Finding missing(Violation violation, String path, String name) {
        return new Finding(
                Lens.DOCUMENTATION,
                path,
                "required (" + sources.ofProperty(violation.schema(), name) + ")",
                "present",
                "absent",
                "the field " + path + " is missing; the page has it in every such object");
    }

    private static String rule(String keyword, String expected, String source) {
        return keyword + " " + expected + " (" + source + ")";
    }

    private static String words(String keyword, String expected) {
        return switch (keyword) {
            case "type", "anyOf", "oneOf" -> "is not of type " + expected + ", as the page says";
            case "enum" -> "is none of the page's values, " + expected;
            case "pattern" -> "does not look as the page says, " + expected;
            default -> "breaks the page's rule " + keyword + " " + expected;
        };
    }

    private String expected(JsonPointer schema, String keyword, String message) {
        JsonNode limit = document.at(schema).path(keyword);
        if (keyword.equals("anyOf") || keyword.equals("oneOf")) {
            return StreamSupport.stream(limit.spliterator(), false)
                    .map(branch -> branch.path("type").asText(message))
                    .distinct()
                    .collect(Collectors.joining(" or "));
        }
        if (limit.isArray()) {
            return strings(limit).collect(Collectors.joining(keyword.equals("type") ? " or " : ", "));
        }
        return limit.isValueNode() ? limit.asText() : message;
    }

    private static Stream<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
