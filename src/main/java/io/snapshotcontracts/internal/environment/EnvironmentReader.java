package io.snapshotcontracts.internal.environment;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.BaseUrl;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.text.Nearest;
import io.snapshotcontracts.internal.yaml.YamlSource;
import io.snapshotcontracts.internal.yaml.YamlSource.YamlName;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads an environment file and holds it against the contracts, so that every mistake in it is reported before any
 * request is sent. No message shows a value: each could be a credential, or hold one.
 */
public final class EnvironmentReader {

    private static final List<String> KEYS = List.of("provider", "url", "headers", "states");

    private final YamlSource yaml;
    private final ContractSet contracts;
    private final Variables variables;

    private EnvironmentReader(YamlSource yaml, ContractSet contracts, Variables variables) {
        this.yaml = yaml;
        this.contracts = contracts;
        this.variables = variables;
    }

    /**
     * Reads one file.
     *
     * @throws InvalidEnvironmentException with one sentence that names file and line
     */
    public static Environment read(Path file, ContractSet contracts, Variables variables) {
        YamlSource yaml = new YamlSource(file, InvalidEnvironmentException::new);
        return new EnvironmentReader(yaml, contracts, variables).environment(yaml.root());
    }

    private Environment environment(Node root) {
        Map<String, Node> values = new LinkedHashMap<>();
        yaml.entries(root, "an environment file").forEach((key, value) -> {
            yaml.requireKnown(key, KEYS, "key");
            values.put(key.name(), value);
        });
        String provider = provider(required(values, "provider"));
        URI url = url(required(values, "url"));
        GivenHeaders headers = headers(values.get("headers"), false);
        Map<String, StateSettings> states = new LinkedHashMap<>();
        Map<String, Node> places = new LinkedHashMap<>();
        Node listed = values.get("states");
        if (listed != null) {
            StateRules rules = new StateRules(contracts.contractsOf(provider));
            yaml.entries(listed, "'states'").forEach((key, value) -> {
                yaml.requireKnown(key, rules.names(), "state");
                states.put(key.name(), state(key, value, rules));
                places.put(key.name(), key.node());
            });
            rules.missingParameter(states).ifPresent(missing -> {
                throw yaml.at(
                        places.getOrDefault(missing.state(), listed),
                        "the state '" + missing.state() + "' needs the parameter '" + missing.parameter() + "'");
            });
        }
        return new Environment(provider, url, headers.set(), states);
    }

    private Node required(Map<String, Node> values, String key) {
        Node value = values.get(key);
        if (value == null) {
            throw yaml.whole("the key '" + key + "' is missing");
        }
        return value;
    }

    private String provider(Node node) {
        String provider = yaml.text(node, "'provider'");
        if (!contracts.providers().contains(provider)) {
            throw yaml.at(
                    node,
                    "the contracts do not name this provider, only: " + String.join(", ", contracts.providers())
                            + Nearest.hint(provider, contracts.providers()));
        }
        return provider;
    }

    private URI url(Node node) {
        String written = yaml.text(node, "'url'");
        try {
            return BaseUrl.parse(visible(node, expanded(node, written)));
        } catch (IllegalArgumentException e) {
            throw yaml.at(
                    node,
                    written.contains("@") || written.contains("${")
                            ? "the URL must be http:// or https://, a host and at most a path; credentials belong into"
                                    + " 'headers'"
                            : String.valueOf(e.getMessage()));
        }
    }

    private StateSettings state(YamlName state, Node node, StateRules rules) {
        Map<String, String> parameters = new LinkedHashMap<>();
        GivenHeaders headers = GivenHeaders.NONE;
        for (Map.Entry<YamlName, Node> entry :
                yaml.entries(node, "the state '" + state + "'").entrySet()) {
            YamlName key = entry.getKey();
            if (key.name().equals("headers")) {
                headers = headers(entry.getValue(), true);
                continue;
            }
            TreeSet<String> known = new TreeSet<>(rules.parameters(state.name()));
            known.add("headers");
            yaml.requireKnown(key, known, "parameter");
            Node value = entry.getValue();
            String text = visible(value, expanded(value, yaml.text(value, "the parameter '" + key + "'")));
            if (text.isEmpty()) {
                throw yaml.at(value, "the parameter '" + key + "' has no value");
            }
            parameters.put(key.name(), text);
        }
        return new StateSettings(parameters, headers.set(), headers.removed());
    }

    /** Headers as a mapping gives them: some to be sent, some not to be. */
    private record GivenHeaders(Headers set, List<String> removed) {
        private static final GivenHeaders NONE = new GivenHeaders(Headers.NONE, List.of());
    }

    private GivenHeaders headers(@Nullable Node node, boolean nullRemoves) {
        if (node == null) {
            return GivenHeaders.NONE;
        }
        List<Header> set = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        yaml.entries(node, "'headers'").forEach((key, value) -> {
            if (!names.add(key.name())) {
                throw yaml.at(key.node(), "the header '" + key + "' is given twice; letter case makes no difference");
            }
            try {
                if (nullRemoves && yaml.isNull(value)) {
                    Header.requireSettable(key.name());
                    removed.add(key.name());
                } else {
                    String text = expanded(value, yaml.text(value, "the header '" + key + "'"));
                    set.add(Header.checked(key.name(), text));
                }
            } catch (IllegalArgumentException e) {
                throw yaml.at(key.node(), String.valueOf(e.getMessage()));
            }
        });
        return new GivenHeaders(new Headers(set), removed);
    }

    private String expanded(Node node, String text) {
        try {
            return variables.expand(text);
        } catch (IllegalArgumentException e) {
            throw yaml.at(node, String.valueOf(e.getMessage()));
        }
    }

    private String visible(Node node, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw yaml.at(node, "the value holds a control character, such as a line break");
        }
        return text;
    }
}
