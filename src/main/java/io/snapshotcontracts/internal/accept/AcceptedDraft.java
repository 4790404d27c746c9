package io.snapshotcontracts.internal.accept;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.deviation.Deviation;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.internal.openapi.YamlWriter;
import io.snapshotcontracts.result.Finding;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what a run finds and no entry accepts yet, as a file that lacks only the reasons. */
public final class AcceptedDraft implements Accepting {

    /** What is found stays acceptable for so long. */
    private static final int DAYS = 90;

    /** Longer values make the file unreadable; an entry without the value would accept more than was found. */
    private static final int LONGEST_VALUE = 1_000;

    private static final int LONGEST_COMMENT = 300;

    private final Accepting before;
    private final ContractSet contracts;
    private final LocalDate today;
    private final Map<String, KnownDeviations> known = new HashMap<>();
    private final Map<Entry, Finding> found = new LinkedHashMap<>();
    private long beyond;

    /** One for each element of a list would be out of date once the list grows. */
    private record Entry(String provider, String operation, int status, String path, String actual) {

        static Entry of(String provider, String operation, int status, Finding finding) {
            String path = finding.path();
            boolean isPlain = path.startsWith("$") && path.indexOf('\'') < 0;
            return new Entry(
                    provider,
                    operation,
                    status,
                    isPlain ? path.replaceAll("\\[[0-9]+]", "[*]") : path,
                    finding.actual());
        }
    }

    /**
     * An empty file.
     *
     * @param before what is accepted already, and needs no entry
     */
    public AcceptedDraft(Accepting before, ContractSet contracts, LocalDate today) {
        this.before = before;
        this.contracts = contracts;
        this.today = today;
    }

    @Override
    public synchronized List<Finding> mark(String provider, String operation, int status, List<Finding> findings) {
        List<Finding> marked = before.mark(provider, operation, status, findings);
        for (Finding finding : marked) {
            if (finding.isRest()) {
                beyond++;
            } else if (!finding.isAccepted()) {
                found.putIfAbsent(Entry.of(provider, operation, status, finding), finding);
            }
        }
        return marked;
    }

    /** How many entries the file has. */
    public synchronized int size() {
        return found.size();
    }

    /** The file. */
    public synchronized String yaml() {
        StringBuilder yaml = new StringBuilder("# Found on " + today
                + ". Give each entry a reason; without one the file is refused. Delete a line 'actual' where any\n"
                + "# value at the place is accepted.\n");
        if (beyond > 0) {
            yaml.append("# An answer has more findings than are listed; those beyond are never accepted.\n");
        }
        found.forEach((entry, finding) -> append(entry, finding, yaml));
        return yaml.toString();
    }

    private void append(Entry entry, Finding finding, StringBuilder yaml) {
        yaml.append('\n');
        Deviation deviation = known.computeIfAbsent(
                        entry.provider(), provider -> KnownDeviations.of(contracts, provider))
                .of(entry.operation(), entry.status(), finding)
                .orElse(null);
        if (deviation == null) {
            comment(finding.lens().label() + ": " + finding.cut().statement(), yaml);
        } else {
            comment("Known deviation " + deviation.name() + ": " + deviation.title(), yaml);
            comment("Source: " + deviation.source(), yaml);
        }
        boolean isTooLong = entry.actual().length() > LONGEST_VALUE;
        if (isTooLong) {
            comment(
                    "The value has " + entry.actual().length() + " characters, too many for this file; as it is below,"
                            + " the entry would accept any value.",
                    yaml);
        }
        YamlWriter.of(JsonNodeFactory.instance.arrayNode().add(node(entry, isTooLong)))
                .lines()
                .forEach(line -> yaml.append(isTooLong ? "# " : "").append(line).append('\n'));
    }

    private ObjectNode node(Entry entry, boolean isTooLong) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("provider", entry.provider());
        node.put("operation", entry.operation());
        node.put("status", entry.status());
        node.put("path", entry.path());
        if (!isTooLong) {
            node.put("actual", entry.actual());
        }
        node.put("reason", "");
        node.put("until", today.plusDays(DAYS).toString());
        return node;
    }

    // what a line could end with would make YAML of the rest
    private static void comment(String text, StringBuilder yaml) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u0085\\u2028\\u2029]", " ");
        yaml.append("# ")
                .append(line.length() > LONGEST_COMMENT ? line.substring(0, LONGEST_COMMENT) + "…" : line)
                .append('\n');
    }
}
