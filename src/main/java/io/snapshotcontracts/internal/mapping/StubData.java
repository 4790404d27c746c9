package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.ContractSet.Part;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the stub knows of a provider beyond its contract: which answer represents a status, lifecycles, and legal answers
 * that clients are known to stumble over. The files say what their keys mean.
 */
record StubData(String provider, JsonNode json) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    static final Set<String> KEYS = Set.of("answers", "withoutCredential", "lifecycles", "examples");

    StubData {
        Edits.allow(provider, json, KEYS);
    }

    /** What a folder holds for a provider; nothing where it holds no such file. */
    static StubData of(ContractSet contracts, String provider) {
        return json(contracts, provider)
                .map(json -> new StubData(provider, json))
                .orElseGet(() -> none(provider));
    }

    /** The same as it is written. */
    static Optional<JsonNode> json(ContractSet contracts, String provider) {
        return contracts
                .file(Part.STUB, provider)
                .map(yaml -> read(provider, yaml))
                .filter(json -> !json.isMissingNode() && !json.isNull());
    }

    private static JsonNode read(String provider, String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new InvalidContractException(
                    Part.STUB.file(provider) + ": " + (place == null ? "" : "at line " + place.getLineNr() + ": ")
                            + "this is not YAML that can be read here",
                    e);
        }
    }

    static StubData none(String provider) {
        return new StubData(provider, JsonNodeFactory.instance.objectNode());
    }

    /** The state whose answer represents a status that several interactions have. */
    Optional<String> stateFor(int status) {
        return text(json.path("answers"), Integer.toString(status));
    }

    /** The name of the known deviation that answers where credentials are missing and the page documents no answer. */
    Optional<String> withoutCredential() {
        return text(json, "withoutCredential");
    }

    /** A named answer. */
    record Entry(String name, String title, JsonNode json) {}

    /** A kind of entries, and their keys. */
    record Kind(String key, Set<String> keys) {}

    /** Identifiers that change. */
    static final Kind LIFECYCLES =
            new Kind("lifecycles", Set.of("name", "title", "operation", "parameter", "identifier", "of", "stages"));

    /** Named answers. */
    static final Kind EXAMPLES =
            new Kind("examples", Set.of("name", "title", "operation", "of", "set", "remove", "response"));

    static boolean isName(String name) {
        return name.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    List<Entry> entries(Kind kind) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : json.path(kind.key())) {
            String name = entry.path("name").asText();
            if (!isName(name)) {
                throw new InvalidContractException(provider + ": '" + name + "' is no name in kebab case");
            }
            Edits.allow(provider + ", " + name, entry, kind.keys());
            entries.add(new Entry(name, entry.path("title").asText(), entry));
        }
        return entries;
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key).asText()).filter(text -> !text.isEmpty());
    }
}
