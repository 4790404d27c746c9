package io.snapshotcontracts.internal.report;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.snapshotcontracts.result.ContractScore;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.ElementCoverage;
import io.snapshotcontracts.result.Kills;
import io.snapshotcontracts.result.ProviderCoverage;
import java.io.IOException;
import java.util.List;

/** The coverage for machines; keys and their order are stable, as those of the result are. */
public final class CoverageJson {

    private static final int SCHEMA_VERSION = 1;
    private static final ObjectWriter JSON = JsonReport.JSON;

    public void write(CoverageResult result, Appendable out) throws IOException {
        Report report = new Report(
                SCHEMA_VERSION, result.providers().stream().map(Provider::of).toList());
        out.append(WellFormed.text(JSON.writeValueAsString(report))).append('\n');
    }

    // The records below are the JSON: their components are its keys, in order.

    record Report(int schemaVersion, List<Provider> providers) {}

    record Provider(
            String provider,
            Score score,
            List<String> gaps,
            List<String> undocumented,
            List<String> notNeeded,
            List<Element> elements) {

        static Provider of(ProviderCoverage coverage) {
            return new Provider(
                    coverage.provider(),
                    Score.of(coverage.score()),
                    coverage.gaps(),
                    coverage.undocumented(),
                    coverage.notNeeded(),
                    coverage.elements().stream().map(Element::of).toList());
        }
    }

    record Score(
            int violations,
            KilledBy killedBy,
            List<String> survivors,
            int legalVariations,
            List<String> falseAlarms,
            List<String> beyondPage) {

        static Score of(ContractScore score) {
            return new Score(
                    score.violations(),
                    KilledBy.of(score.kills()),
                    score.survivors(),
                    score.legal(),
                    score.falseAlarms(),
                    score.beyondPage());
        }
    }

    record KilledBy(int consumer, int documentation, int invariant, int any) {

        static KilledBy of(Kills kills) {
            return new KilledBy(kills.consumer(), kills.documentation(), kills.invariant(), kills.all());
        }
    }

    record Element(
            String element,
            List<String> interactions,
            List<String> mappings,
            int violations,
            KilledBy killedBy,
            List<String> objectingInteractions,
            int legalVariations,
            boolean needed) {

        static Element of(ElementCoverage element) {
            return new Element(
                    element.element().name(),
                    element.element().interactions(),
                    element.element().mappings(),
                    element.violations(),
                    KilledBy.of(element.kills()),
                    element.objectors(),
                    element.legal(),
                    element.element().isNeeded());
        }
    }
}
