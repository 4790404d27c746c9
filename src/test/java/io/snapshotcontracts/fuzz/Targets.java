package io.snapshotcontracts.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;

/** All targets by the names of their corpora. */
final class Targets {

    private Targets() {}

    static Map<String, FuzzTarget> all() {
        Map<String, FuzzTarget> targets = new LinkedHashMap<>();
        targets.put("contract", new ContractTarget());
        targets.put("documentation", new DocumentationTarget());
        targets.put("environment", new EnvironmentTarget());
        targets.put("traffic", new TrafficTarget());
        targets.put("answer", new AnswerTarget());
        targets.put("mapping", new MappingTarget());
        targets.put("drift", new DriftTarget());
        targets.put("redactor", new RedactorTarget());
        targets.put("verify", new VerifyTarget());
        return targets;
    }
}
