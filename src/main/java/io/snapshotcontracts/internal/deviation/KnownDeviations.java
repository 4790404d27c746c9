package io.snapshotcontracts.internal.deviation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.ContractSet.Part;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.result.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is publicly known of one provider's deviations, in the order of its file. */
public record KnownDeviations(@JsonProperty("deviations") List<Deviation> all) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Nothing is known. */
    public static final KnownDeviations NONE = new KnownDeviations(List.of());

    public KnownDeviations {
        Deviation.require(all != null, "the list 'deviations' is missing");
        all = List.copyOf(all);
        Deviation.require(
                all.size() == all.stream().map(Deviation::name).distinct().count(), "a name is given twice");
    }

    /**
     * What a folder knows of a provider; nothing where it holds no such file.
     *
     * @throws InvalidContractException where the file cannot be used
     */
    public static KnownDeviations of(ContractSet contracts, String provider) {
        return contracts
                .file(Part.DEVIATIONS, provider)
                .map(yaml -> read(Part.DEVIATIONS.file(provider), yaml))
                .orElse(NONE);
    }

    /**
     * Reads all that a folder knows.
     *
     * @throws InvalidContractException where a file cannot be used
     */
    public static void check(ContractSet contracts) {
        contracts.providers().forEach(provider -> of(contracts, provider));
        contracts.documentedProviders().forEach(provider -> of(contracts, provider));
    }

    /** Reads strictly: what is not known to be a key is a slip. */
    static KnownDeviations read(String file, String yaml) {
        try {
            KnownDeviations read = YAML.readValue(yaml, KnownDeviations.class);
            return read == null ? NONE : read;
        } catch (JsonProcessingException e) {
            throw new InvalidContractException(file + ": " + DeviationProblem.sentence(e), e);
        }
    }

    /** The examples by name. */
    public Map<String, ExampleAnswer> examples() {
        Map<String, ExampleAnswer> examples = new LinkedHashMap<>();
        all.forEach(deviation -> examples.put(deviation.name(), deviation.example()));
        return Collections.unmodifiableMap(examples);
    }

    /** The deviation that a finding shows. */
    public Optional<Deviation> of(String operationId, int status, Finding finding) {
        return all.stream()
                .filter(deviation -> deviation.shows(operationId, status, finding))
                .findFirst();
    }

    /** The deviation that a change of an OpenAPI file shows. */
    public Optional<Deviation> ofChange(String operationId, String place, String change, String value) {
        return all.stream()
                .filter(deviation -> deviation.operation().equals(operationId)
                        && deviation.openapi().stream().anyMatch(pattern -> pattern.matches(place, change, value)))
                .findFirst();
    }

    /** The findings, each saying so where it shows a known deviation; they stay findings. */
    public List<Finding> explained(String operationId, int status, List<Finding> findings) {
        return findings.stream()
                .map(finding -> of(operationId, status, finding)
                        .map(known -> finding.adding(known.sentence()))
                        .orElse(finding))
                .toList();
    }
}
