package io.snapshotcontracts.internal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.result.Acceptance;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Issues as SARIF 2.1.0, the form that code hosts read; accepted issues are in it, as suppressed ones. */
final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Fingerprints fingerprints = new Fingerprints();

    private SarifReport() {}

    static void write(List<Issue> issues, Appendable out) throws IOException {
        ObjectNode log = JSON.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        run.putObject("tool").set("driver", driver());
        // columns are counted in UTF-16 code units; there are none
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        SarifReport report = new SarifReport();
        issues.forEach(issue -> results.add(report.result(issue)));
        out.append(WellFormed.text(JsonReport.JSON.writeValueAsString(log))).append('\n');
    }

    private static ObjectNode driver() {
        ObjectNode driver = JSON.objectNode().put("name", "snapshot-contracts");
        Optional.ofNullable(SarifReport.class.getPackage().getImplementationVersion())
                .ifPresent(version -> driver.put("version", version));
        ArrayNode rules = driver.putArray("rules");
        Arrays.stream(IssueKind.values()).forEach(kind -> {
            ObjectNode rule = rules.addObject().put("id", kind.id());
            rule.putObject("shortDescription").put("text", kind.description());
        });
        return driver;
    }

    private ObjectNode result(Issue issue) {
        ObjectNode result = JSON.objectNode();
        result.put("ruleId", issue.kind().id());
        result.put("ruleIndex", List.of(IssueKind.values()).indexOf(issue.kind()));
        if (issue.kind() == IssueKind.INCONCLUSIVE) {
            // SARIF's word for what could not be judged, which has no level
            result.put("kind", "open").put("level", "none");
        } else {
            result.put("level", issue.level().name().toLowerCase(Locale.ROOT));
        }
        result.putObject("message").put("text", shown(issue.title() + "\n" + issue.message()));
        ArrayNode locations = result.putArray("locations");
        issue.location().ifPresent(location -> locations.addObject().set("physicalLocation", physical(location)));
        result.putObject("partialFingerprints").put("snapshotContracts/v1", fingerprints.of(issue));
        ArrayNode suppressions = result.putArray("suppressions");
        Acceptance acceptance = issue.acceptance();
        if (acceptance != null) {
            suppressions
                    .addObject()
                    .put("kind", "external")
                    .put("status", "accepted")
                    .put("justification", View.shown(acceptance.words()));
        }
        return result;
    }

    private static ObjectNode physical(Location location) {
        ObjectNode physical = JSON.objectNode();
        physical.putObject("artifactLocation").put("uri", uri(location));
        if (location.line() > 0) {
            physical.putObject("region").put("startLine", location.line());
        }
        return physical;
    }

    private static String uri(Location location) {
        try {
            if (location.isAbsolute()) {
                String path = location.file().startsWith("/") ? location.file() : "/" + location.file();
                return new URI("file", "", path, null).toASCIIString();
            }
            // a first segment with a colon would be a scheme
            return new URI(null, null, "./" + location.file(), null)
                    .toASCIIString()
                    .substring(2);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(location.file(), e);
        }
    }

    private static String shown(String lines) {
        return String.join("\n", View.shownLines(lines));
    }
}
