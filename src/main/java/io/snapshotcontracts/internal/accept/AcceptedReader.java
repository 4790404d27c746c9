package io.snapshotcontracts.internal.accept;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.text.Nearest;
import io.snapshotcontracts.internal.yaml.YamlSource;
import io.snapshotcontracts.result.Acceptance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file of accepted findings and holds it against the folder, so that a slip in it accepts nothing unseen. */
final class AcceptedReader {

    private static final List<String> KEYS =
            List.of("provider", "operation", "status", "path", "actual", "place", "change", "reason", "until");

    private final YamlSource yaml;
    private final ContractSet contracts;
    private final LocalDate today;

    AcceptedReader(Path file, ContractSet contracts, LocalDate today) {
        this.yaml = new YamlSource(file, InvalidAcceptedException::new);
        this.contracts = contracts;
        this.today = today;
    }

    /** A file that shrank to nothing accepts nothing. */
    List<AcceptedEntry> entries() {
        Node root = yaml.rootIfAny();
        if (root == null || yaml.isNull(root)) {
            return List.of();
        }
        List<AcceptedEntry> entries = new ArrayList<>();
        for (Node node : yaml.elements(root, "accepted findings")) {
            entries.add(new OneEntry(node).read());
        }
        return entries;
    }

    private final class OneEntry {

        private final Node node;
        private final Map<String, Node> values = new LinkedHashMap<>();

        OneEntry(Node node) {
            this.node = node;
        }

        AcceptedEntry read() {
            yaml.entries(node, "an accepted finding").forEach((key, value) -> {
                yaml.requireKnown(key, KEYS, "key");
                values.put(key.name(), value);
            });
            String provider = text("provider");
            requireProvider(provider);
            String operation = text("operation");
            requireOperation(provider, operation);
            boolean isChange = values.containsKey("place");
            requireOneKind(isChange);
            return new AcceptedEntry(
                    YamlSource.line(node),
                    provider,
                    operation,
                    status(),
                    isChange ? null : place(),
                    isChange ? text("place") : null,
                    textIfAny(isChange ? "change" : "actual"),
                    Acceptance.of(reason(), until(), today));
        }

        private void requireProvider(String provider) {
            Set<String> known = new TreeSet<>(contracts.providers());
            known.addAll(contracts.documentedProviders());
            requireAmong(provider, known, "provider", "there is no provider");
        }

        private void requireOperation(String provider, String operation) {
            if (!OperationNames.isKnown(contracts, provider, operation)) {
                requireAmong(
                        operation,
                        OperationNames.all(contracts, provider),
                        "operation",
                        "the provider '" + provider + "' has no operation");
            }
        }

        private void requireAmong(String name, Set<String> known, String key, String problem) {
            if (!known.contains(name)) {
                throw at(
                        key,
                        problem + " '" + YamlSource.shown(name) + "'"
                                + (known.size() > 10 ? "" : ", only: " + String.join(", ", known))
                                + Nearest.hint(name, known));
            }
        }

        private void requireOneKind(boolean isChange) {
            if (isChange) {
                for (String key : List.of("path", "actual", "status")) {
                    if (values.containsKey(key)) {
                        throw at(
                                key,
                                "'" + key + "' is for findings, and 'place' for changes that drift shows; an entry has"
                                        + " one of both");
                    }
                }
            } else if (values.containsKey("change")) {
                throw at("change", "'change' needs 'place'");
            }
        }

        private @Nullable Integer status() {
            String status = textIfAny("status");
            if (status == null) {
                return null;
            }
            if (!status.matches("[1-9][0-9]{2}")) {
                throw at("status", "the status must be a number such as 200");
            }
            return Integer.valueOf(status);
        }

        private FindingPlace place() {
            try {
                return FindingPlace.parse(text("path"));
            } catch (IllegalArgumentException e) {
                throw at("path", String.valueOf(e.getMessage()));
            }
        }

        private String reason() {
            String reason = text("reason");
            if (reason.isBlank()) {
                throw at("reason", "the reason is empty; say why this is accepted");
            }
            return reason.strip();
        }

        private LocalDate until() {
            String until = text("until");
            try {
                return LocalDate.parse(until);
            } catch (DateTimeParseException e) {
                throw at("until", "'" + YamlSource.shown(until) + "' is no date such as " + today.plusDays(90));
            }
        }

        private String text(String key) {
            if (!values.containsKey(key)) {
                throw yaml.at(node, "the key '" + key + "' is missing");
            }
            Node value = nodeOf(key);
            // a key without a value is as good as an empty text, of which more can be said
            String text = yaml.isNull(value) ? "" : yaml.text(value, "'" + key + "'");
            if (text.isBlank() && !key.equals("reason")) {
                throw at(key, "'" + key + "' has no value");
            }
            return text;
        }

        private @Nullable String textIfAny(String key) {
            return values.containsKey(key) ? yaml.literal(nodeOf(key), "'" + key + "'") : null;
        }

        private RuntimeException at(String key, String problem) {
            return yaml.at(nodeOf(key), problem);
        }

        private Node nodeOf(String key) {
            return values.getOrDefault(key, node);
        }
    }
}
