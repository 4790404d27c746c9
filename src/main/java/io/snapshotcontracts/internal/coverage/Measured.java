package io.snapshotcontracts.internal.coverage;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.result.ContractScore;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.ElementCoverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts trials as they come, for a large page has more of them than can be kept. */
final class Measured {

    private final Attribution attribution;
    private final Map<String, Tally> byElement = new HashMap<>();
    private final Tally total = new Tally();
    private final List<String> survivors = new ArrayList<>();
    private final List<String> falseAlarms = new ArrayList<>();
    private final List<String> beyondPage = new ArrayList<>();

    Measured(Documentation documentation) {
        this.attribution = new Attribution(new Elements(documentation).documented());
    }

    void add(Trial trial) {
        total.add(trial);
        for (Element element : attribution.elements(trial.variation())) {
            byElement.computeIfAbsent(element.name(), unused -> new Tally()).add(trial);
        }
        if (trial.isSurvivor()) {
            survivors.add(trial.toString());
        } else if (trial.isFalseAlarm()) {
            falseAlarms.add(trial.toString());
        } else if (trial.isBeyondThePage()) {
            beyondPage.add(trial.toString());
        }
    }

    ContractScore score() {
        return new ContractScore(total.violations(), total.kills(), total.legal(), survivors, falseAlarms, beyondPage);
    }

    ElementCoverage of(DocumentedElement element) {
        Tally tally = byElement.getOrDefault(element.name(), new Tally());
        return new ElementCoverage(
                element, tally.violations(), tally.kills(), List.copyOf(tally.objectors()), tally.legal());
    }
}
