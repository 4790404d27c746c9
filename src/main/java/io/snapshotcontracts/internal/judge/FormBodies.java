package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.ContractBody;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.contract.Rules;
import io.snapshotcontracts.internal.http.PercentEncoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares forms: names and values in URL encoding. Names that the contract does not have are free. */
final class FormBodies {

    private FormBodies() {}

    static void compare(ContractBody expected, String actual, Rules rules, ConsumerFindings findings) {
        Map<String, List<String>> came = parsed(actual);
        parsed(expected.text()).forEach((name, values) -> {
            String path = JsonPaths.child("$", name);
            List<String> actualValues = came.get(name);
            if (actualValues == null) {
                findings.missing(path, ConsumerFindings.words(rules, List.of(name)), String.join(", ", values));
                return;
            }
            boolean ruled = rules.ofBody(List.of(name, "0")).isPresent();
            int size = ruled ? actualValues.size() : Math.max(values.size(), actualValues.size());
            for (int i = 0; i < size; i++) {
                String wanted = values.get(Math.min(i, values.size() - 1));
                Optional<RuleGroup> group = rules.ofBody(List.of(name, Integer.toString(i)));
                boolean there = i < actualValues.size() && (ruled || i < values.size());
                if (!there || !holds(group, wanted, actualValues.get(i))) {
                    findings.differs(
                            path,
                            group.map(RuleGroup::words).orElse(ConsumerFindings.EQUAL),
                            String.join(", ", values),
                            String.join(", ", actualValues));
                }
            }
        });
    }

    private static boolean holds(Optional<RuleGroup> group, String expected, String actual) {
        return group.map(rules -> TextRules.hold(rules, expected, actual)).orElseGet(() -> expected.equals(actual));
    }

    private static Map<String, List<String>> parsed(String form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : form.strip().split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                values.computeIfAbsent(PercentEncoding.decodeForm(sides[0]), name -> new ArrayList<>())
                        .add(sides.length == 1 ? "" : PercentEncoding.decodeForm(sides[1]));
            }
        }
        return values;
    }
}
