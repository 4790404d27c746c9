package io.snapshotcontracts.internal.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.snapshotcontracts.result.Acceptance;
import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Recorded exchanges for machines, one object a line; keys and their order are stable, since scripts depend on them. */
public final class TrafficJson {

    private static final ObjectWriter JSON = JsonMapper.builder().build().writerFor(Exchange.class);

    private TrafficJson() {}

    public static void write(ExchangeResult result, Appendable out) throws IOException {
        out.append(WellFormed.text(JSON.writeValueAsString(Exchange.of(result))))
                .append('\n');
    }

    private static List<Acceptance> acceptances(ExchangeResult result) {
        return result.findings().stream()
                .map(Finding::acceptance)
                .filter(Objects::nonNull)
                .toList();
    }

    // The components are the JSON's keys, in order.

    record Exchange(
            long index,
            String source,
            @Nullable String provider,
            @Nullable String operation,
            @Nullable Integer status,
            String verdict,
            List<JsonReport.Broken> findings,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean defect,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AcceptedJson accepted) {

        static Exchange of(ExchangeResult result) {
            return new Exchange(
                    result.index(),
                    result.source(),
                    result.provider(),
                    result.operation(),
                    result.status(),
                    result.verdict().label(),
                    result.findings().stream().map(JsonReport.Broken::of).toList(),
                    result.defect() == null ? null : true,
                    result.isAccepted() ? AcceptedJson.of(acceptances(result)) : null);
        }
    }
}
