package io.snapshotcontracts.deviation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.snapshotcontracts.result.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is publicly known of one provider's deviations, in the order of its file. */
public record KnownDeviations(@JsonProperty("deviations") List<Deviation> all) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Map<String, KnownDeviations> BUNDLED = new ConcurrentHashMap<>();

    public KnownDeviations {
        all = List.copyOf(all);
        Deviation.require(
                all.size() == all.stream().map(Deviation::name).distinct().count(), "a name is given twice");
    }

    /** What this program knows of a provider; nothing where it carries no file of that name. */
    public static KnownDeviations bundled(String provider) {
        // read when the first finding asks: answers without one owe this nothing
        return BUNDLED.computeIfAbsent(provider, KnownDeviations::load);
    }

    private static KnownDeviations load(String provider) {
        if (!provider.matches("[\\w-]+")) {
            return new KnownDeviations(List.of());
        }
        try (InputStream file = KnownDeviations.class.getResourceAsStream(provider + ".yaml")) {
            return file == null ? new KnownDeviations(List.of()) : read(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the known deviations of " + provider + " cannot be read", e);
        }
    }

    /** Reads strictly: what is not known to be a key is a slip. */
    static KnownDeviations read(String yaml) throws IOException {
        return YAML.readValue(yaml, KnownDeviations.class);
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
                        .map(known -> finding.adding(known.told()))
                        .orElse(finding))
                .toList();
    }
}
